-- Storms: hours in which one team got ten pages or more, by quarter, and how many pages came in them.
-- Ship.
-- Key: quarter, team.
with hourly as (
  select quarter, team, date_trunc('hour', slot_at) as hour, sum(slots.pages) as pages
  from page_slots as slots
  join quarters on slot_at >= from_at and slot_at < to_at
  where team is not null
  group by quarter, team, hour
  having sum(slots.pages) >= 10
)
select quarter, team, count(*)::integer as storms, sum(pages)::integer as pages
from hourly
group by quarter, team
order by quarter, team
