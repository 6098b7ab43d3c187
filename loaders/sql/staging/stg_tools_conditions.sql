-- Contributing factors as incident tools name them, in fields made for them, in tags, or in a text field.
-- Null: source_file, incident_record_id, condition, layer, label, phrase, place, words, is_luck.
select
  told.source,
  file as source_file,
  coalesce(named.record_id, through_it.record_id, told.incident_record_id) as incident_record_id,
  condition,
  null::varchar as layer,
  null::varchar as label,
  condition as phrase,
  place,
  condition as words,
  false as is_luck,
  coalesce(basis, 'field') as basis,
  coalesce(confidence::double, 0.9) as confidence
from raw_tools_conditions as told
left join stg_names_asked as named
  on named.name = lower(substr(told.incident_record_id, length(told.source) + 2))
  and named.asked_by = told.source
left join stg_tools_names as through_it
  on through_it.name = if(named.record_id is null, lower(through), null)
  and through_it.source = told.source
