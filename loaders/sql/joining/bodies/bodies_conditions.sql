-- The conditions that the texts of tools' records list under headings.
-- Null: condition, layer, label, phrase, place.
select
  source,
  source_file,
  incident_record_id,
  one.condition,
  one.layer,
  one.label,
  one.phrase,
  one.place,
  coalesce(one.told, one.phrase, one.condition) as words,
  one.is_luck,
  one.basis,
  one.confidence
from (select source, source_file, incident_record_id, unnest(conditions) as one from told_bodies)
order by all
