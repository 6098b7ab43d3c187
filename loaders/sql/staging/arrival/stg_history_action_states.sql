-- Actions as they stood in each frozen period.
-- Null: status, due_at.
select period, action_id, nullif(status, '') as status, try_cast(due_at as timestamp) as due_at
from raw_history_actions
