-- Each alert's service and team under the settings' names, and its time on the team's clock (else the organisation's),
-- summer time by the zone's own rules.
-- Key: firing.
-- Null: service, team.
with placed as (
  select
    claims.rowid::bigint as firing,
    coalesce(services.mapped, claims.service) as service,
    coalesce(teams.mapped, claims.team, service_teams.team) as team,
    fired_at
  from alert_claims as claims
  cross join data_day
  left join stg_setting_map as services
    on services.kind = 'service' and services.raw = lower(trim(claims.service))
  left join stg_setting_map as teams on teams.kind = 'team' and teams.raw = lower(trim(claims.team))
  left join stg_service_teams as service_teams
    on service_teams.service = coalesce(services.mapped, claims.service)
  where excluded is null and fired_at < as_of_at
)
select
  firing,
  service,
  placed.team,
  fired_at at time zone 'UTC' at time zone coalesce(zones.time_zone, settings.time_zone)
    as local_at
from placed
cross join stg_settings as settings
left join stg_team_zones as zones on zones.team = placed.team
