-- Every whole shift of each team in which alerts were watched, by the settings' length and start on the team's clock.
-- Key: shift_start, team.
with setting as (
  select
    max(value) filter (where name = 'time_zone') as zone,
    max(value) filter (where name = 'shift_hours')::double as hours,
    max(value) filter (where name = 'shift_start')::time as start
  from raw_setting_values
),
teams as (
  select
    pages.team,
    coalesce(any_value(zones.time_zone), any_value(zone)) as zone,
    any_value(hours) as hours,
    any_value(start) as start
  from kept_pages as pages
  cross join setting
  left join raw_team_zones as zones on zones.team = pages.team
  where pages.team is not null
  group by pages.team
),
watched as (
  select min(from_at) as from_at, max(to_at) as to_at
  from coverage
  where source in (select source from alerts)
),
grid as (
  select
    team,
    zone,
    hours,
    unnest(generate_series(
      (from_at at time zone 'UTC' at time zone zone)::date + start - interval 1 day,
      to_at at time zone 'UTC' at time zone zone,
      to_microseconds((hours * 3600e6)::bigint)
    ))::timestamp as start_local
  from teams
  cross join watched
),
shifts as (
  select
    team,
    start_local at time zone zone at time zone 'UTC' as shift_start,
    (start_local + to_microseconds((hours * 3600e6)::bigint)) at time zone zone at time zone 'UTC' as shift_end
  from grid
)
select shifts.*
from shifts
cross join watched
where shift_start >= from_at and shift_end <= to_at
