-- What each change set's verdict is computed from: events counted in each window, the index incidents left out, and
-- the days (since the window's start) of events, exposures and unwatched gaps that the weekly looks need.
-- Key: set_id.
-- Null: index_ids.
with counted as (
  select
    windows.set_id,
    event_at,
    duration_s,
    exposure_only,
    case
      when event_at >= baseline_from and event_at < baseline_to then 'before'
      when event_at >= baseline_to and event_at < trigger_at then 'trigger'
      when event_at >= trigger_at and event_at < closed_at then 'gap'
      when event_at >= closed_at and event_at < followup_from then 'washout'
      when event_at >= followup_from and event_at < followup_to then 'after'
    end as place,
    date_diff('microsecond', baseline_from, event_at) / 86400e6 as day_before,
    date_diff('microsecond', followup_from, event_at) / 86400e6 as day_after
  from verdict_windows as windows
  join target_events using (target_kind, target_id, target_service, metric)
  where event_at < as_of_at and not list_contains(coalesce(index_ids, []), event_id)
),
events as (
  select
    set_id,
    count(*) filter (where place = 'before' and not exposure_only)::integer as x0,
    count(*) filter (where place = 'trigger' and not exposure_only)::integer as x_trigger_window,
    count(*) filter (where place = 'gap' and not exposure_only)::integer as x_gap,
    count(*) filter (where place = 'washout' and not exposure_only)::integer as x_washout,
    count(*) filter (where place = 'after' and not exposure_only)::integer as x1,
    list(day_before order by day_before) filter (where place = 'before' and not exposure_only)
      as days_before,
    list(day_after order by day_after) filter (where place = 'after' and not exposure_only) as days_after,
    list(duration_s order by event_at) filter (where place = 'before') as durations_before,
    list(duration_s order by event_at) filter (where place = 'after') as durations_after,
    list(day_before order by day_before) filter (where place = 'before') as exposed_before,
    list(day_after order by day_after) filter (where place = 'after') as exposed_after
  from counted
  group by set_id
),
watched as (
  select
    set_id,
    list([
      greatest(0, date_diff('microsecond', followup_from, from_at) / 86400e6),
      date_diff('microsecond', followup_from, to_at) / 86400e6
    ] order by from_at) filter (where to_at > followup_from) as spans_after
  from verdict_windows as windows
  join target_spans using (target_kind, target_id, target_service, metric)
  group by set_id
)
select
  windows.*,
  coalesce(x0, 0) as x0,
  coalesce(x_trigger_window, 0) as x_trigger_window,
  coalesce(x_gap, 0) as x_gap,
  coalesce(x_washout, 0) as x_washout,
  coalesce(x1, 0) as x1,
  coalesce(days_before, []) as days_before,
  coalesce(days_after, []) as days_after,
  coalesce(durations_before, []) as durations_before,
  coalesce(durations_after, []) as durations_after,
  coalesce(exposed_before, []) as exposed_before,
  coalesce(exposed_after, []) as exposed_after,
  coalesce(spans_after, []) as spans_after
from verdict_windows as windows
left join events using (set_id)
left join watched using (set_id)
