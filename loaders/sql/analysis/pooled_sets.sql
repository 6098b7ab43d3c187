-- The changes that pooled figures are made from (METHODS2 R): measurable, counted once, with an event. What the actions of a
-- change do not share is NULL.
-- Internal.
-- Key: set_id.
-- Null: strength, layer, team, source, background_before, background_after, phi, log_shift, log_shift_se.
-- Values: strength (stronger | intermediate | weaker), layer (technical | human | process).
with layers as (
  select condition_id, any_value(layer order by layer) as layer from conditions group by condition_id
),
shared as (
  select
    set_id,
    any_value(targets.target_kind) as target_kind,
    bool_or(targets.direction = 'up') as is_rising,
    case when count(distinct coalesce(actions.strength, '')) = 1 then any_value(actions.strength) end as strength,
    case when count(distinct coalesce(layers.layer, '')) = 1 then any_value(layers.layer) end as layer,
    case when count(distinct coalesce(actions.team, '')) = 1 then any_value(actions.team) end as team,
    case when count(distinct actions.source) = 1 then any_value(actions.source) end as source
  from change_sets as targets
  join actions using (action_id)
  left join layers on targets.target_kind = 'condition' and layers.condition_id = targets.target_id
  group by set_id
)
select
  set_id,
  cluster,
  record_kind,
  target_kind,
  strength,
  layer,
  team,
  source,
  x0,
  baseline_days / 7 as t0,
  x1,
  followup_days / 7 as t1,
  background_before,
  background_after,
  phi,
  log_shift,
  log_shift_se
from judged_sets
join shared using (set_id)
where is_pooled and not is_rising
order by set_id
