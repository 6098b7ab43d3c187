-- Alerts and pages of every pager up to the data's day; what resolved later is still open.
-- Key: alert_id.
-- Null: service, team, severity, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved, incident_id, actionable, label_reason, is_duplicate, is_refire, is_flapping, in_sleep_hours.
select
  claims.record_id as alert_id,
  claims.source,
  rule,
  coalesce(services.mapped, claims.service) as service,
  coalesce(teams.mapped, claims.team, service_teams.team) as team,
  severity,
  fired_at,
  case when acknowledged_at < as_of_at then acknowledged_at end as acknowledged_at,
  case when resolved_at < as_of_at then resolved_at end as resolved_at,
  dedup_key,
  paged,
  auto_resolved,
  linked.incident_id,
  case when linked.incident_id is null then 'none' else 'id' end as link_basis,
  actionable,
  label_reason,
  null::boolean as is_duplicate,
  null::boolean as is_refire,
  null::boolean as is_flapping,
  null::boolean as in_sleep_hours
from alert_claims as claims
cross join as_of
left join raw_setting_map as services
  on services.kind = 'service' and services.raw = lower(trim(claims.service))
left join raw_setting_map as teams on teams.kind = 'team' and teams.raw = lower(trim(claims.team))
left join raw_service_teams as service_teams
  on service_teams.service = coalesce(services.mapped, claims.service)
left join (select distinct incident_id from incident_declared) as linked
  on linked.incident_id = claims.incident_id
where excluded is null and fired_at < as_of_at
order by fired_at, alert_id
