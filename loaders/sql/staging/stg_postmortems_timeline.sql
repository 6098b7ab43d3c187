-- Key events and timeline entries of reports. One that states only a day, or no time, has no "at".
-- Null: at.
select
  'postmortems' as source,
  file as source_file,
  row::integer as source_row,
  incident_record_id,
  "at"::timestamptz::timestamp as "at",
  at_basis,
  kind,
  text
from raw_postmortems_timeline
