-- Silent sources, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: source, record_kind.
-- Null: from_at.
select distinct on (source, record_kind) history.* exclude (period)
from stg_history_silences as history
join last_snapshot using (period)
order by source, record_kind, from_at
