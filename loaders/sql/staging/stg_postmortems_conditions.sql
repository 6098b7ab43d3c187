-- Conditions as reports name them, under headings, in front matter or as tags.
-- Null: layer, label, phrase.
select
  'postmortems' as source,
  file as source_file,
  incident_record_id,
  condition,
  layer,
  label,
  phrase,
  basis,
  confidence::double as confidence
from raw_postmortems_conditions
