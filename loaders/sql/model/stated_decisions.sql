-- What reviews decided, as decisions.csv has it.
-- Internal.
-- Key: decision_id.
-- Null: owner_team, due_at.
select decision_id, period, "text", owner_team, due_at
from stg_curated_decisions
