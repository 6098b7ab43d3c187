-- Every deploy and release, its service named as in incidents, with the incident it names itself.
-- Key: record_id.
-- Null: service, at, title, url, incident_id, excluded.
select
  deploys.record_id,
  deploys.source,
  source_file,
  coalesce(services.mapped, service) as service,
  "at",
  deploys.kind,
  title,
  url,
  names.incident_id,
  excluded
from claimed_deploys as deploys
left join stg_setting_map as services on services.kind = 'service' and services.raw = lower(trim(service))
left join (
  select name, min(incident_id) as incident_id from incident_names group by name
) as names on names.name = lower(trim(incident_ref))
