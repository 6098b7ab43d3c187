-- Conditions seen again after an action that somebody aimed at them was closed.
-- Ship.
-- Key: action_id, condition_id, target_service.
-- Null: layer, last_at, verdict.
-- Values: layer (technical | human | process), verdict (improved | worsened | no_detectable_change | too_early |
-- not_measurable).
select
  actions.action_id,
  coalesce(actions.title, actions.action_id) as title,
  actions.closed_at,
  conditions.condition_id,
  any_value(conditions.label) as label,
  any_value(conditions.layer) as layer,
  targets.target_service,
  any_value(verdicts.verdict) as verdict,
  count(distinct incidents.incident_id)::integer as incidents_since,
  max(incidents.occurred_at) as last_at,
  coalesce(sum(round(incidents.impact_minutes * 60)::bigint), 0) / 60.0 as minutes_since,
  count(incidents.impact_minutes)::integer as minutes_known
from targets
join actions on actions.action_id = targets.action_id
join conditions on conditions.condition_id = targets.target_id
join incidents on incidents.incident_id = conditions.incident_id
join verdicts on verdicts.action_id = targets.action_id and verdicts.target_key = targets.target_key
where
  targets.target_kind = 'condition'
  and targets.basis <> 'inferred'
  and actions.status = 'done'
  and incidents.occurred_at > actions.closed_at
  and (targets.target_service = '' or list_contains(incidents.services, targets.target_service))
group by actions.action_id, actions.title, actions.closed_at, conditions.condition_id, targets.target_service
order by incidents_since desc, actions.action_id, conditions.condition_id, targets.target_service
