-- Every file's rows are loaded, duplicate, excluded or rejected.
select file, record_kind, rows_read, rows_loaded, rows_duplicate, rows_excluded, rows_rejected
from load_report
where
  rows_read <> rows_loaded + rows_duplicate + rows_excluded + rows_rejected
  or least(rows_loaded, rows_duplicate, rows_excluded, rows_rejected) < 0
