-- What incident tools, their logs and their channels tell of an incident's course.
-- Null: *.
select
  source,
  file as source_file,
  row::integer as source_row,
  incident_record_id,
  occurred_at::timestamptz::timestamp as "at",
  'stated' as at_basis,
  coalesce(kind, 'note') as kind,
  text
from raw_tools_timeline
