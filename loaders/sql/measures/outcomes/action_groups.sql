-- What each action with a target is grouped by when changes are pooled.
-- Key: action_id, target_key.
-- Null: strength, layer, team.
-- Values: target_kind (condition | alert_rule | service | response_time), strength (stronger | intermediate | weaker), layer
-- (technical | human | process).
select
  targets.action_id,
  target_key,
  target_kind,
  direction = 'up' as is_rising,
  actions.strength,
  layers.layer,
  actions.team,
  actions.source
from targets
join actions on actions.action_id = targets.action_id
left join (
  select condition_id, any_value(layer order by layer) as layer from conditions group by condition_id
) as layers on layers.condition_id = case when target_kind = 'condition' then target_id end
where basis <> 'inferred'
