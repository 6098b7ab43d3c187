-- Pages by hour and weekday on the team's clock, quarter by quarter.
-- Ship.
-- Key: quarter, team, weekday, hour.
-- Null: team.
select
  quarter,
  team,
  isodow(local_at)::integer as weekday,
  hour(local_at)::integer as hour,
  count(*)::integer as pages,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours
from kept_pages
join quarters on fired_at >= from_at and fired_at < to_at
group by quarter, team, weekday, hour
order by quarter, team nulls last, weekday, hour
