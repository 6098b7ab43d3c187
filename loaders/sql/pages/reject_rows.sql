-- Which records can't be used, why, and what to do about it?
-- Null: row, excerpt, remedy.
select file, try_cast(row as integer) as row, record_kind, reason, remedy, excerpt
from rejects
order by file, try_cast(row as integer), reason
