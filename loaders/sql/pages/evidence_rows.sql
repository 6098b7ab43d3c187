-- How the evidence of each change set grew, look by look: weekly for half a year, then every fourth
-- week, where it first crossed, and now.
-- Key: set_id, week.
with looks as (
  select
    *,
    max(week) over per_set as last_week,
    min(week) filter (where e_improved >= 10) over per_set as improved_week,
    min(week) filter (where e_worsened >= 10) over per_set as worsened_week
  from judged_looks
  window per_set as (partition by set_id)
)
select
  looks.set_id,
  looks.week,
  followup_from + to_microseconds((looks.week * 7 * 86400e6)::bigint) as "at",
  looks.events_after,
  looks.e_improved,
  looks.e_worsened
from looks
join verdict_windows as windows on windows.set_id = looks.set_id
where
  looks.week <= 26
  or looks.week % 4 = 0
  or looks.week in (last_week, improved_week, worsened_week)
order by looks.set_id, looks.week
