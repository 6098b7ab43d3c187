-- What became of every record of every export file? Read = loaded + duplicate + excluded +
-- rejected.
-- Key: file, record_kind.
-- Null: source, first_at, last_at, time_zone, time_zone_basis.
select
  file,
  source,
  record_kind,
  rows_read::integer as rows_read,
  rows_loaded::integer as rows_loaded,
  rows_duplicate::integer as rows_duplicate,
  rows_excluded::integer as rows_excluded,
  rows_rejected::integer as rows_rejected,
  first_at,
  last_at,
  time_zone,
  time_zone_basis
from load_report
order by file, record_kind
