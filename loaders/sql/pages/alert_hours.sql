-- Pages by hour and weekday on the team's clock, quarter by quarter.
-- Ship.
-- Key: quarter, team, weekday, hour.
-- Null: team.
with placed as (
  select
    slots.*,
    slot_at at time zone 'UTC' at time zone coalesce(zones.time_zone, settings.time_zone) as local_at
  from page_slots as slots
  cross join settings
  left join team_zones as zones on zones.team = slots.team
)
select
  quarter,
  team,
  isodow(local_at)::integer as weekday,
  hour(local_at)::integer as hour,
  sum(pages)::integer as pages,
  sum(sleep_hours)::integer as sleep_hours
from placed
join quarters on slot_at >= from_at and slot_at < to_at
group by quarter, team, weekday, hour
order by quarter, team nulls last, weekday, hour
