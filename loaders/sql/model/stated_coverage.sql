-- What the settings say of when a source was exported, and its gaps; an open end is NULL, and so is `kind` where both
-- kinds are meant.
-- Internal.
-- Null: kind, from_at, to_at.
-- Values: kind (incident | page).
select source, kind, from_at, to_at, is_gap
from stg_setting_coverage
order by source, kind nulls first, is_gap, from_at
