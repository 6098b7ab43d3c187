-- Which conditions did each incident have, as its retro or tags say, with what the Conditions page
-- counts by?
-- Ship.
-- Key: incident_id, condition_id.
-- Null: layer, title, severity, team, occurred_at, quarter, phrase, place, rule, confidence, because.
-- Values: layer (technical | human | process), basis (curated | field | tag | model_label | heading | phrase_match |
-- inferred_detection | inferred_action).
select
  conditions.condition_id,
  conditions.layer,
  conditions.label,
  conditions.group_id,
  conditions.group_label,
  conditions.phrase,
  conditions.place,
  conditions.rule,
  conditions.because,
  conditions.basis,
  conditions.confidence::double as confidence,
  incident_rows.incident_id,
  incident_rows.title,
  incident_rows.severity,
  incident_rows.services,
  incident_rows.team,
  incident_rows.occurred_at,
  incident_rows.quarter,
  incident_rows.has_retro
from conditions
join incident_rows using (incident_id)
order by conditions.layer nulls last, condition_id, occurred_at, incident_id
