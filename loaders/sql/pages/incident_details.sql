-- What else is known of one incident: every time with what was assumed, and its summary.
-- Ship.
-- Key: incident_id.
-- Null: status_raw, incident_type, trigger_raw, trigger_basis, started_at, detected_at, acknowledged_at, mitigated_at,
-- resolved_at, created_at, impact_minutes, time_basis, summary.
select
  incident_id,
  status_raw,
  incident_type,
  trigger_raw,
  trigger_basis,
  started_at,
  detected_at,
  acknowledged_at,
  mitigated_at,
  resolved_at,
  created_at,
  impact_minutes::double as impact_minutes,
  time_basis,
  summary
from incidents
order by incident_id
