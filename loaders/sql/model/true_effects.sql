-- What the actions of a simulated company really did to their targets, 1 for nothing; empty for any other data.
-- Internal.
-- Key: action_id, target_kind, target_id.
select action_id, target_kind, target_id, min(ratio) as ratio
from stg_sample_truth
join action_components using (record_id)
group by all
order by all
