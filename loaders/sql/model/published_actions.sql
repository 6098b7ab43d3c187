-- Actions, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: action_id.
-- Null: status, due_at.
select distinct on (action_id) history.* exclude (period)
from stg_history_action_states as history
join last_snapshot using (period)
order by action_id, status, due_at
