-- Records that could not be used, with what to do about each.
-- Null: row.
select file, row::integer as row, record_kind, reason, remedy, excerpt
from raw_rejects
union all
select file, row, record_kind, reason, remedy, excerpt
from late_rejects
order by all
