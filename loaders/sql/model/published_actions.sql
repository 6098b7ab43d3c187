-- Actions, as the newest frozen period has them.
-- Internal.
-- Key: action_id.
-- Null: status, due_at.
select history.* exclude (period)
from stg_history_action_states as history
join last_snapshot using (period)
