-- Conditions seen again after closing, as the newest frozen period has them.
-- Internal.
-- Key: action_id, condition_id, target_service.
-- Null: incidents_since.
select history.* exclude (period)
from stg_history_seen_again as history
join last_snapshot using (period)
