-- Conditions seen again after closing, as they stood in each frozen period.
select period, action_id, condition_id, target_service, try_cast(incidents_since as integer) as incidents_since
from raw_history_seen_again
where try_cast(incidents_since as integer) is not null
