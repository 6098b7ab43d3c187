-- Every whole shift of each team in which its alerts were watched, by the settings' length and start on the team's clock.
-- Key: shift_start, team.
with teams as (
  select
    pages.team,
    coalesce(any_value(zones.time_zone), any_value(settings.time_zone)) as zone
  from page_slots as pages
  cross join settings
  left join team_zones as zones on zones.team = pages.team
  where pages.team is not null
  group by pages.team
),
watched as (
  select min(from_at) as from_at, max(to_at) as to_at
  from coverage
  where source in (select source from alert_totals)
),
grid as (
  select
    team,
    zone,
    shift_length,
    unnest(generate_series(
      (from_at at time zone 'UTC' at time zone zone)::date + shift_start - interval 1 day,
      to_at at time zone 'UTC' at time zone zone,
      shift_length
    ))::timestamp as start_local
  from teams
  cross join watched
  cross join settings
),
shifts as (
  select
    team,
    start_local at time zone zone at time zone 'UTC' as shift_start,
    (start_local + shift_length) at time zone zone at time zone 'UTC' as shift_end
  from grid
)
select shifts.*
from shifts
cross join watched
where shift_start >= from_at and shift_end <= to_at and not exists (
  from alert_gaps as gaps
  where
    gaps.kind = 'series' and gaps.scope = 'pages: team ' || shifts.team and
    gaps.from_at < shift_end and gaps.to_at > shift_start
)
