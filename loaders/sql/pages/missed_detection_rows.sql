-- Incidents that no alert told of first, or whose alert went unheeded.
-- Ship.
-- Key: incident_id.
-- Null: title, service, team, quarter, occurred_at, first_alert_at, first_rule, unheeded_s, severity.
-- Values: detected_by (alert | human | customer | unknown).
select
  incident_id, title, services, missed.service, missed.team, severity, quarter, occurred_at, missed.detected_by,
  first_alert_at, first_rule, unheeded_s,
  coalesce((
    select to_json(list(label order by label))::varchar from conditions where conditions.incident_id = missed.incident_id
  ), '[]') as condition_labels
from missed_detection as missed
join incident_rows using (incident_id)
order by occurred_at desc, incident_id
