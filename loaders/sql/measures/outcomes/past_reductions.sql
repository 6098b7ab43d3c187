-- The shrunken ratio of every change on a condition that has follow-up, by the condition's layer: what acting on such
-- conditions has done so far. Named targets only.
-- Key: set_id.
-- Null: layer.
select portfolio.set_id, layers.layer, portfolio.shrunken_ratio
from portfolio
join verdict_windows using (set_id)
join (select condition_id, any_value(layer) as layer from conditions group by condition_id) as layers
  on layers.condition_id = verdict_windows.target_id
join judged_sets using (set_id)
where target_kind = 'condition' and not is_inferred
