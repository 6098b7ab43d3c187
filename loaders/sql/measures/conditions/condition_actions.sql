-- The actions that somebody aimed at each condition, in each place they cover; an action without a service covers all.
-- Key: condition_id, service, action_id.
-- Null: closed_at, incident_id.
with places as (
  select distinct condition_id, service from condition_seen
)
select distinct
  places.condition_id,
  places.service,
  actions.action_id,
  actions.incident_id,
  actions.status in ('open', 'in_progress') as is_open,
  case when actions.status = 'done' then actions.closed_at end as closed_at
from targets
join actions on actions.action_id = targets.action_id
join places
  on places.condition_id = targets.target_id
  and (targets.target_service = '' or places.service = targets.target_service)
where
  targets.target_kind = 'condition'
  and targets.basis <> 'inferred'
  and actions.status in ('open', 'in_progress', 'done')
