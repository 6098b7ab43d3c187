-- Pages as they count: repeats of one firing left out, alerts that paged nobody left out; `local_at` and `is_off_hours`
-- on the team's clock, `week` and `day` on the organisation's. A source that can't say whether it paged counts as paging.
-- Key: alert_id.
-- Null: rule, service, team, severity, acknowledged_at, resolved_at, incident_id, actionable.
with setting as (
  select
    max(value) filter (where name = 'time_zone') as zone,
    max(value) filter (where name = 'business_from')::time as business_from,
    max(value) filter (where name = 'business_to')::time as business_to
  from raw_setting_values
),
days as (
  select list(list_position(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], value) - 1) as working
  from raw_setting_lists
  where name = 'business_hours.days'
),
placed as (
  select
    alerts.*,
    zone,
    fired_at at time zone 'UTC' at time zone coalesce(zones.time_zone, zone) as local_at
  from alerts
  cross join setting
  left join raw_team_zones as zones on zones.team = alerts.team
  where coalesce(paged, true) and not is_duplicate
)
select
  alert_id,
  coalesce(rule, '') as rule,
  coalesce(service, '') as service,
  team,
  severity,
  fired_at,
  acknowledged_at,
  resolved_at,
  incident_id,
  link_basis,
  actionable,
  is_refire,
  is_flapping,
  in_sleep_hours,
  local_at,
  date_trunc('week', fired_at at time zone 'UTC' at time zone placed.zone)::timestamp as week,
  not (
    list_contains(coalesce(working, []), dayofweek(local_at))
    and local_at::time >= business_from
    and local_at::time < business_to
  ) as is_off_hours
from placed
cross join setting
cross join days
