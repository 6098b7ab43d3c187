-- Nights with a page in sleep hours, by team and quarter: a night belongs to the day on which it began. `nights` are those
-- of the quarter in which alerts were watched.
-- Ship.
-- Key: quarter, team.
with placed as (
  select
    slots.*,
    slot_at at time zone 'UTC' at time zone coalesce(zones.time_zone, settings.time_zone) as local_at,
    sleep_to
  from page_slots as slots
  cross join settings
  left join team_zones as zones on zones.team = slots.team
  where slots.team is not null and sleep_hours > 0
),
disturbed as (
  select
    quarter,
    team,
    count(distinct date_trunc('day', local_at - to_seconds(epoch(sleep_to))))::integer as disturbed,
    sum(sleep_hours)::integer as pages
  from placed
  join quarters on slot_at >= from_at and slot_at < to_at
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
