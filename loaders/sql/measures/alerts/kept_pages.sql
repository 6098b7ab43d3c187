-- Pages as they count: repeats of one firing left out, alerts that paged nobody left out; `is_off_hours` on the team's
-- clock, `week` on the organisation's. A source that can't say whether it paged counts as paging.
-- Key: alert_id.
-- Null: rule, service, team, severity, acknowledged_at, resolved_at, incident_id, actionable.
-- Values: link_basis (id | window | none).
with placed as (
  select
    alerts.*,
    settings.time_zone as zone,
    fired_at at time zone 'UTC' at time zone coalesce(zones.time_zone, settings.time_zone) as local_at
  from alerts
  cross join settings
  left join team_zones as zones on zones.team = alerts.team
  where coalesce(paged, true) and not is_duplicate
)
select
  alert_id,
  source,
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
  date_trunc('week', fired_at at time zone 'UTC' at time zone zone)::timestamp as week,
  not (
    list_contains(working_days, dayofweek(local_at))
    and local_at::time >= business_from
    and local_at::time < business_to
  ) as is_off_hours
from placed
cross join settings
