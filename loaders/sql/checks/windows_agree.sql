-- The change's own events that SQL counts in the windows are those that src/stats counted. Only changes of one target that
-- somebody named, measured before the trigger and watched throughout: others count a union of records, or leave out stretches.
with single as (
  select set_id from change_sets group by set_id having count(distinct target_key) = 1
),
tested as (
  select judged_sets.*, target_key, index_ids
  from judged_sets
  join single using (set_id)
  join verdict_windows as windows using (set_id)
  where
    judged_sets.baseline_basis = 'before_trigger'
    and windows.target_kind <> 'response_time'
    and not is_inferred
    and holes = '[]'
),
spans as (
  select set_id, target_key, index_ids, true as is_before, baseline_from as from_day, baseline_to as to_day
  from tested
  union all
  select set_id, target_key, index_ids, false, followup_from, followup_to from tested
),
events as (
  select target_key, event_id, event_day from target_events where not exposure_only
),
-- how many there were by each moment, so that two look-ups count a window
running as (
  select target_key, event_day, sum(count(*)) over (partition by target_key order by event_day) as n
  from events
  group by target_key, event_day
),
index_events as (
  select set_id, is_before, count(*) as n
  from (select *, unnest(index_ids) as event_id from spans) as opened
  join events using (target_key, event_id)
  where event_day >= from_day and event_day < to_day
  group by set_id, is_before
),
counted as (
  select
    set_id,
    is_before,
    coalesce(by_end.n, 0) - coalesce(by_start.n, 0) - coalesce(index_events.n, 0) as n
  from spans
  asof left join running as by_start
    on by_start.target_key = spans.target_key and by_start.event_day < from_day
  asof left join running as by_end
    on by_end.target_key = spans.target_key and by_end.event_day < to_day
  left join index_events using (set_id, is_before)
  where from_day is not null
)
select set_id, is_before, n, events_before, events_after
from counted
join verdict_windows using (set_id)
where n <> if(is_before, events_before, events_after)
