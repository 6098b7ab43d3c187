-- Storms: hours in which one team got ten pages or more, by quarter, and how many pages came in them.
-- Ship.
-- Key: quarter, team.
with hourly as (
  select quarter, team, date_trunc('hour', fired_at) as hour, count(*) as pages
  from kept_pages
  join quarters on fired_at >= from_at and fired_at < to_at
  where team is not null
  group by quarter, team, hour
  having count(*) >= 10
)
select quarter, team, count(*)::integer as storms, sum(pages)::integer as pages
from hourly
group by quarter, team
order by quarter, team
