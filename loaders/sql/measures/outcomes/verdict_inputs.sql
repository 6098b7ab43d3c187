-- The events of each change set's target and of its comparison, in days since 1970 (UTC), and the spans watched.
-- Key: set_id.
-- Null: index_ids, check_day, comparison_days.
with events as (
  select
    set_id,
    list(epoch_us(event_at) / 86400e6 order by event_at, event_id) filter (where not exposure_only)
      as event_days,
    list(event_id order by event_at, event_id) filter (where not exposure_only) as event_ids,
    list(duration_s / 60.0 order by event_at, event_id) filter (where not exposure_only) as event_minutes,
    list(epoch_us(event_at) / 86400e6 order by event_at, event_id) as exposure_days
  from verdict_windows as windows
  join target_events using (target_kind, target_id, target_service, metric)
  where event_at < as_of_at
  group by set_id
),
comparisons as (
  select set_id, list(epoch_us(event_at) / 86400e6 order by event_at, event_id) as comparison_days
  from verdict_windows as windows
  join target_events as events
    on events.target_kind = windows.comparison_kind
    and events.target_id = windows.comparison_id
    and events.target_service = ''
    and events.metric = windows.metric
  where event_at < as_of_at
  group by set_id
),
watched as (
  select
    set_id,
    list([epoch_us(from_at) / 86400e6, epoch_us(to_at) / 86400e6] order by from_at) as spans
  from verdict_windows as windows
  join target_spans using (target_kind, target_id, target_service, metric)
  group by set_id
)
select
  set_id,
  target_kind,
  metric,
  direction,
  index_ids,
  epoch_us(trigger_at) / 86400e6 as trigger_day,
  epoch_us(closed_at) / 86400e6 as closed_day,
  epoch_us(as_of_at) / 86400e6 as as_of_day,
  exclusion_days,
  washout_days,
  wanted_days,
  epoch_us(check_at) / 86400e6 as check_day,
  coalesce(named_before_closing, false) as named_before_closing,
  coalesce(event_days, []) as event_days,
  coalesce(event_ids, []) as event_ids,
  coalesce(event_minutes, []) as event_minutes,
  coalesce(exposure_days, []) as exposure_days,
  comparison_days,
  coalesce(spans, []) as spans,
  (select value from raw_setting_values where name = 'thresholds.dispersion') as dispersion
from verdict_windows as windows
left join events using (set_id)
left join comparisons using (set_id)
left join watched using (set_id)
