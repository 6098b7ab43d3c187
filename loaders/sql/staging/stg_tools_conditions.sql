-- Contributing factors as incident tools name them, in fields made for them, in tags, or in a text field.
-- Null: *.
select
  source,
  file as source_file,
  incident_record_id,
  condition,
  null::varchar as layer,
  null::varchar as label,
  condition as phrase,
  place,
  condition as words,
  false as is_luck,
  coalesce(basis, 'field') as basis,
  coalesce(confidence::double, 0.9) as confidence
from raw_tools_conditions
