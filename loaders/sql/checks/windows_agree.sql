-- The change's own events that SQL counts in the windows are those that src/stats counted. Only changes of one target that
-- somebody named, measured before the trigger and watched throughout: others count a union of records, or leave out stretches.
with single as (
  select set_id from change_sets group by set_id having count(distinct target_key) = 1
),
counted as (
  select
    judged_sets.set_id,
    count(*) filter (where event_day >= judged_sets.baseline_from and event_day < judged_sets.baseline_to)::integer
      as before,
    count(*) filter (where event_day >= judged_sets.followup_from and event_day < judged_sets.followup_to)::integer
      as after
  from judged_sets
  join single using (set_id)
  join verdict_windows as windows using (set_id)
  left join target_events as events
    on events.target_key = windows.target_key
    and not exposure_only
    and not list_contains(index_ids, event_id)
  where
    judged_sets.baseline_basis = 'before_trigger'
    and windows.target_kind <> 'response_time'
    and not is_inferred
    and holes = '[]'
  group by judged_sets.set_id
)
select set_id, before, events_before, after, events_after
from counted
join verdict_windows using (set_id)
where before <> events_before or after <> events_after
