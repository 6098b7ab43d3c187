-- Actions that have a target, as verdicts count them; days since 1970 (UTC). The trigger is the start of the incident that
-- the action came from, else its filing, else its closing.
-- Key: action_id.
-- Null: status, trigger_day, closed_day, index_id, selected_because.
-- Values: status (open | in_progress | done | wont_do), selected_because (incident | worst_of_quarter | worst_of_year).
select
  actions.action_id,
  actions.status,
  epoch(least(
    coalesce(incidents.occurred_at, actions.created_at, actions.closed_at),
    coalesce(actions.closed_at, incidents.occurred_at, actions.created_at)
  )) / 86400 as trigger_day,
  epoch(actions.closed_at) / 86400 as closed_day,
  incidents.incident_id as index_id,
  selected_because
from actions
left join incidents on incidents.incident_id = actions.incident_id
left join action_choices using (action_id)
where actions.action_id in (select action_id from targets)
