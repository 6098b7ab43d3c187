-- Conditions seen again after closing, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: action_id, condition_id, target_service.
-- Null: incidents_since.
select distinct on (action_id, condition_id, target_service) history.* exclude (period)
from stg_history_seen_again as history
join last_snapshot using (period)
order by action_id, condition_id, target_service, incidents_since
