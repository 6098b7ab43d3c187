-- corrections.csv: values that replace what an export says, each with its reason.
-- Key: record_id.
-- Null: reason.
select
  record_id,
  file as source_file,
  row::integer as source_row,
  target_id as target_ref,
  field,
  value,
  reason
from raw_curated_corrections
