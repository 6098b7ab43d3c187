-- The last published verdict of each action and target.
-- Internal.
-- Key: action_id, target_key.
select period, action_id, concat_ws('|', target_kind, target_id, target_service, metric) as target_key, verdict
from stg_history_verdicts
qualify row_number() over (partition by action_id, target_key order by period desc) = 1
