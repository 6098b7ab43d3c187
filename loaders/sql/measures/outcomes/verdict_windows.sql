-- The windows of each change: their bounds, the days watched in each, and the events counted. The index incidents opened the
-- actions and count nowhere. A change on several targets is named by that of its first action.
-- Key: set_id.
-- Null: baseline_from, baseline_to, baseline_days, followup_from, followup_to, followup_days, events_before, events_after,
-- baseline_basis.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up), baseline_basis
-- (before_trigger | open_period).
select
  set_id,
  first.target_key,
  first.target_kind,
  first.target_id,
  first.target_service,
  first.metric,
  first.direction,
  spans.trigger_at,
  spans.closed_at,
  spans.index_ids,
  make_timestamp((baseline_from * 86400e6)::bigint) as baseline_from,
  make_timestamp((baseline_to * 86400e6)::bigint) as baseline_to,
  baseline_days,
  baseline_basis,
  make_timestamp((followup_from * 86400e6)::bigint) as followup_from,
  make_timestamp((followup_to * 86400e6)::bigint) as followup_to,
  followup_days,
  x0 as events_before,
  x1 as events_after
from judged_sets
join change_sets as first using (set_id)
join (
  select
    set_id,
    min(trigger_at) as trigger_at,
    max(closed_at) as closed_at,
    coalesce(list(distinct index_id) filter (where index_id is not null), []) as index_ids
  from change_sets
  group by set_id
) as spans using (set_id)
where first.is_first
