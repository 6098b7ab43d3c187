-- Conditions as reports name them, under headings, in front matter or as tags.
-- `words` is all that is said of one, for finding what it is about.
-- Null: layer, label, phrase.
select
  'postmortems' as source,
  file as source_file,
  incident_record_id,
  condition,
  layer,
  label,
  phrase,
  place,
  coalesce(told, phrase, condition) as words,
  is_luck::boolean as is_luck,
  basis,
  confidence::double as confidence
from raw_postmortems_conditions
