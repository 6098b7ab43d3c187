-- Conditions brought in our own column names.
-- Null: incident_ref, condition, layer, label, phrase.
select
  source,
  file as source_file,
  row::integer as source_row,
  record_id,
  incident_id as incident_ref,
  condition_id as condition,
  layer,
  label,
  phrase,
  coalesce(basis, 'field') as basis,
  coalesce(confidence::double, 1) as confidence
from raw_plain_conditions
