-- Which later incidents carried a condition whose action was still open? Only targets somebody named or the title says;
-- the incident the action came from is not among them.
-- Key: action_id, condition_id, incident_id.
-- Null: impact_minutes.
select
  actions.action_id,
  conditions.condition_id,
  incidents.incident_id,
  date_diff('second', coalesce(actions.created_at, origin.occurred_at), incidents.occurred_at) / 86400.0
    as days_open,
  incidents.impact_minutes
from actions
join targets on targets.action_id = actions.action_id and target_kind = 'condition'
join conditions on conditions.condition_id = targets.target_id
join incidents on incidents.incident_id = conditions.incident_id
left join incidents as origin on origin.incident_id = actions.incident_id
where
  targets.basis <> 'inferred'
  and (target_service = '' or list_contains(incidents.services, target_service))
  and incidents.incident_id is distinct from actions.incident_id
  and incidents.occurred_at > coalesce(actions.created_at, origin.occurred_at)
  and (actions.status in ('open', 'in_progress') or incidents.occurred_at < actions.closed_at)
order by actions.action_id, conditions.condition_id, incidents.incident_id
