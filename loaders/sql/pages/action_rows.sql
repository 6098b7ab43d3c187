-- Every retro action with the incident it came from; the quarter is the incident's.
-- Ship.
-- Key: action_id.
-- Null: incident_id, retro_id, url, title, team, has_owner, has_ticket, status, status_raw,
-- created_at, due_at, closed_at, strength, kind, vague, vague_reason, severity, occurred_at,
-- quarter.
-- Values: status (open | in_progress | done | wont_do), strength (stronger | intermediate | weaker), kind (prevent |
-- detect | mitigate | process | learn).
select
  actions.action_id,
  actions.incident_id,
  actions.retro_id,
  actions.url,
  actions.title,
  coalesce(actions.team, incident_rows.team) as team,
  actions.has_owner,
  actions.has_ticket,
  actions.status,
  actions.status_raw,
  actions.created_at,
  actions.due_at,
  actions.closed_at,
  actions.strength,
  actions.kind,
  actions.vague,
  actions.vague_reason,
  incident_rows.severity,
  coalesce(incident_rows.services, '[]') as services,
  incident_rows.occurred_at,
  incident_rows.quarter
from actions
left join incident_rows using (incident_id)
order by actions.created_at, actions.action_id
