-- Which records can’t be used, why, and what to do about it?
-- Ship.
-- Null: row.
select file, row, record_kind, reason, remedy, excerpt
from stg_rejects
union all
select file, row, record_kind, reason, remedy, excerpt
from late_rejects
order by all
