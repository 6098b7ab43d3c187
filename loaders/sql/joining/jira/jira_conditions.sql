-- The conditions that Jira's incidents name: labels `condition:ID`, and the values of fields for contributing factors.
-- Prose is no condition's name: values over 80 characters or of several lines are left out.
-- Null: layer, label, phrase, place.
with incidents as (
  select issues.*
  from stg_jira_issues as issues
  join jira_kinds as kinds on kinds.record_id = issues.record_id
  where kind = 'incident' and excluded is null
),
named as (
  select record_id, source_file, unnest(labels) as phrase, 'tag' as basis from incidents
  union all
  select record_id, source_file, unnest(conditions), 'field' from incidents
)
select
  'jira' as source,
  source_file,
  record_id as incident_record_id,
  regexp_replace(phrase, '^condition:', '') as condition,
  null::varchar as layer,
  null::varchar as label,
  phrase,
  null::varchar as place,
  regexp_replace(phrase, '^condition:', '') as words,
  false as is_luck,
  basis,
  0.9::double as confidence
from named
where
  (basis = 'tag' and starts_with(phrase, 'condition:') and phrase <> 'condition:')
  or (basis = 'field' and length(phrase) <= 80 and not contains(phrase, chr(10)))
order by all
