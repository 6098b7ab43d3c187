-- How many shifts of each team and quarter carried how many pages and incidents?
-- Ship.
-- Key: quarter, team, pages, incidents.
select
  quarter,
  team,
  pages,
  incidents,
  count(*)::integer as shifts
from shifts
join quarters on shift_start >= from_at and shift_start < to_at
group by quarter, team, pages, incidents
order by quarter, team, pages, incidents
