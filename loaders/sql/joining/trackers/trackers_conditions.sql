-- Conditions that trackers' incidents name by labels: `condition:ID`, `cause: words`.
-- Null: layer, label, place.
select
  source,
  source_file,
  record_id as incident_record_id,
  regexp_replace(label, '^(condition|cause|root[ _-]?cause)\s*[:/]+\s*', '', 'i') as condition,
  null::varchar as layer,
  null::varchar as label,
  label as phrase,
  null::varchar as place,
  condition as words,
  false as is_luck,
  'tag' as basis,
  0.9::double as confidence
from (
  select issues.* exclude (labels), unnest(issues.labels) as label
  from stg_tools_issues as issues
  join trackers_kinds as kinds on kinds.record_id = issues.record_id
  where kinds.kind = 'incident' and kinds.excluded is null
)
where regexp_matches(label, '^(condition|cause|root[ _-]?cause)\s*[:/]+\s*\S', 'i')
