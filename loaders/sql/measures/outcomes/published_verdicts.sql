-- The last published verdict of each action and target.
-- Key: action_id, target_kind, target_id, target_service, metric.
select *
from raw_history_verdicts
qualify row_number() over (
  partition by action_id, target_kind, target_id, target_service, metric order by period desc
) = 1
