-- Incidents as their post-mortems tell them; durations they state are in stg_postmortems_stated.
-- Key: record_id.
-- Null: mentions, url, title, severity_raw, status_raw, status, services, team, incident_type, trigger_raw,
-- started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, impact_minutes,
-- time_basis, summary, excluded.
select
  record_id,
  'postmortems' as source,
  file as source_file,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  url,
  title,
  severity as severity_raw,
  status_raw,
  status,
  from_json(services, '["VARCHAR"]') as services,
  team,
  incident_type,
  "trigger" as trigger_raw,
  started_at::timestamptz::timestamp as started_at,
  detected_at::timestamptz::timestamp as detected_at,
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  mitigated_at::timestamptz::timestamp as mitigated_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  created_at::timestamptz::timestamp as created_at,
  detected_by,
  impact_minutes::double as impact_minutes,
  time_basis,
  summary,
  null::varchar as excluded
from raw_postmortems_incidents
