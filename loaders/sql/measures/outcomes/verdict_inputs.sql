-- The events of each change set's target and of its comparison, in days since 1970 (UTC), and the spans watched.
-- Key: set_id.
-- Null: index_ids, check_day, comparison_days, event_minutes[].
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up).
with events as (
  select
    set_id,
    list(event_day order by event_at, event_id) filter (where not exposure_only)
      as event_days,
    list(event_id order by event_at, event_id) filter (where not exposure_only) as event_ids,
    list(duration_s / 60.0 order by event_at, event_id) filter (where not exposure_only) as event_minutes,
    list(event_day order by event_at, event_id) as exposure_days
  from verdict_windows as windows
  join target_events using (target_key)
  where event_at < as_of_at
  group by set_id
),
comparisons as (
  select set_id, list(event_day order by event_at, event_id) as comparison_days
  from verdict_windows as windows
  join target_events as events
    on events.target_key = windows.comparison_key
  where event_at < as_of_at
  group by set_id
),
watched as (
  select
    set_id,
    list([epoch(from_at) / 86400, epoch(to_at) / 86400] order by from_at) as spans
  from verdict_windows as windows
  join target_spans using (target_key)
  group by set_id
)
select
  set_id,
  target_kind,
  metric,
  direction,
  index_ids,
  epoch(trigger_at) / 86400 as trigger_day,
  epoch(closed_at) / 86400 as closed_day,
  epoch(as_of_at) / 86400 as as_of_day,
  windows.exclusion_days,
  windows.washout_days,
  wanted_days,
  epoch(check_at) / 86400 as check_day,
  coalesce(named_before_closing, false) as named_before_closing,
  coalesce(event_days, []) as event_days,
  coalesce(event_ids, []) as event_ids,
  coalesce(event_minutes, []) as event_minutes,
  coalesce(exposure_days, []) as exposure_days,
  comparison_days,
  coalesce(spans, []) as spans,
  dispersion
from verdict_windows as windows
cross join settings
left join events using (set_id)
left join comparisons using (set_id)
left join watched using (set_id)
