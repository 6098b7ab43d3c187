-- The windows of each change set (METHODS A0): their bounds, the days watched, and the events counted in each. The
-- index incidents opened the actions and count nowhere.
-- Key: set_id.
-- Null: index_ids, check_at, named_before_closing, comparison_kind, comparison_id, comparison_key.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up).
with sets as (
  select
    set_id,
    any_value(target_key) as target_key,
    any_value(target_kind) as target_kind,
    any_value(target_id) as target_id,
    any_value(target_service) as target_service,
    any_value(metric) as metric,
    any_value(direction) as direction,
    min(trigger_at) as trigger_at,
    max(closed_at) as closed_at,
    max(exclusion_days) as exclusion_days,
    max(check_at) as check_at,
    bool_and(named_before_closing) as named_before_closing,
    max(comparison_kind) as comparison_kind,
    max(comparison_id) as comparison_id,
    max(comparison_key) as comparison_key,
    list(distinct index_id) filter (where index_id is not null) as index_ids
  from change_sets
  group by set_id
),
placed as (
  select
    sets.*,
    washout_days,
    case when target_kind = 'alert_rule' then pages_baseline_days else baseline_days end as wanted_days,
    trigger_at - to_seconds(sets.exclusion_days * 86400) as baseline_to,
    closed_at + to_seconds(washout_days * 86400) as followup_from,
    as_of_at
  from sets
  cross join settings
  cross join as_of
),
wished as (
  select *, baseline_to - to_seconds(wanted_days * 86400) as wanted_from from placed
),
watched_before as (
  select
    set_id,
    min(from_at) as watched_from,
    sum(epoch_us(greatest(interval 0 day, least(to_at, baseline_to) - greatest(from_at, wanted_from)))) / 86400e6
      as baseline_days
  from wished
  join target_spans as spans using (target_key)
  group by set_id
),
followed as (
  select
    wished.* exclude (wanted_from),
    greatest(wanted_from, least(baseline_to, coalesce(watched_from, baseline_to))) as baseline_from,
    coalesce(baseline_days, 0)::double as baseline_days,
    greatest(followup_from, least(
      as_of_at,
      followup_from + to_seconds(2 * coalesce(baseline_days, 0) * 86400)
    )) as followup_to
  from wished
  left join watched_before using (set_id)
),
watched_after as (
  select
    set_id,
    sum(epoch_us(greatest(interval 0 day, least(to_at, followup_to) - greatest(from_at, followup_from)))) / 86400e6
      as followup_days
  from followed
  join target_spans as spans using (target_key)
  group by set_id
),
counted as (
  select
    set_id,
    count(*) filter (where event_at >= baseline_from and event_at < baseline_to)::integer as events_before,
    count(*) filter (
      where event_at >= greatest(baseline_to, baseline_from) and event_at < trigger_at
    )::integer as x_trigger_window,
    count(*) filter (where event_at >= trigger_at and event_at < closed_at)::integer as x_gap,
    count(*) filter (where event_at >= closed_at and event_at < followup_from)::integer as x_washout,
    count(*) filter (where event_at >= followup_from and event_at < followup_to)::integer as events_after
  from followed
  join target_events using (target_key)
  where
    not exposure_only
    and event_at < as_of_at
    and not list_contains(coalesce(index_ids, []), event_id)
  group by set_id
)
select
  followed.*,
  coalesce(followup_days, 0)::double as followup_days,
  epoch_us(closed_at - trigger_at) / 86400e6 as gap_days,
  coalesce(events_before, 0) as events_before,
  coalesce(x_trigger_window, 0) as x_trigger_window,
  coalesce(x_gap, 0) as x_gap,
  coalesce(x_washout, 0) as x_washout,
  coalesce(events_after, 0) as events_after
from followed
left join watched_after using (set_id)
left join counted using (set_id)
