-- Actions that are open though later incidents carried their condition; those that have closed since are in missed_prevention.
-- Ship.
-- Key: action_id, condition_id, incident_id.
-- Null: layer, team, url, status, created_at, closed_at, incident_title, impact_minutes.
-- Values: layer (technical | human | process), status (open | in_progress).
with labelled as (
  select condition_id, any_value(label order by label) as label, any_value(layer order by layer) as layer
  from conditions
  group by condition_id
)
select
  missed.action_id,
  coalesce(actions.title, actions.action_id) as title,
  actions.team,
  actions.url,
  actions.status,
  actions.created_at,
  actions.closed_at,
  missed.condition_id,
  labelled.label,
  labelled.layer,
  missed.incident_id,
  incidents.title as incident_title,
  incidents.occurred_at as incident_at,
  once.is_own,
  missed.days_open,
  missed.impact_minutes
from missed_prevention as missed
join actions on actions.action_id = missed.action_id
join incidents on incidents.incident_id = missed.incident_id
join missed_incidents as once on once.action_id = missed.action_id and once.incident_id = missed.incident_id
join labelled on labelled.condition_id = missed.condition_id
where actions.status in ('open', 'in_progress')
order by missed.action_id, missed.condition_id, incidents.occurred_at, missed.incident_id
