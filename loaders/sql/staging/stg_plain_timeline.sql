-- Timeline entries brought in our own column names.
-- Null: incident_ref, at, text.
select
  source,
  file as source_file,
  row::integer as source_row,
  record_id,
  incident_id as incident_ref,
  "at"::timestamptz::timestamp as "at",
  'stated' as at_basis,
  coalesce(kind, 'note') as kind,
  text
from raw_plain_timeline
