-- Nights with a page in sleep hours, by team and quarter: a night belongs to the day on which it began. `nights` are those
-- of the quarter in which alerts were watched.
-- Ship.
-- Key: quarter, team.
with disturbed as (
  select
    quarter,
    team,
    count(distinct night_at)::integer as disturbed,
    count(*)::integer as pages
  from kept_pages
  join quarters on fired_at >= from_at and fired_at < to_at
  where in_sleep_hours and team is not null
  group by quarter, team
),
watched as (
  select quarter, team, count(distinct shift_start::date)::integer as nights
  from shift_spans
  join quarters on shift_start >= from_at and shift_start < to_at
  group by quarter, team
)
select quarter, team, nights, coalesce(disturbed, 0) as disturbed, coalesce(pages, 0) as pages
from watched
left join disturbed using (quarter, team)
order by quarter, team
