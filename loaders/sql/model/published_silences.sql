-- Silent sources, as the newest frozen period has them.
-- Internal.
-- Key: source, record_kind.
-- Null: from_at.
select history.* exclude (period)
from stg_history_silences as history
join last_snapshot using (period)
