-- The timelines in the texts of tools' records.
-- Null: at, at_basis, kind, text.
select
  source,
  source_file,
  incident_record_id,
  one."at"::timestamptz::timestamp as "at",
  one.at_basis,
  one.kind,
  one.text
from (select source, source_file, incident_record_id, unnest(timeline) as one from told_bodies)
order by all
