-- What incident tools, their logs and their channels tell of an incident's course; of rows that only
-- repeat a state, the first.
-- Null: source_file, incident_record_id, at, at_basis, kind, text, source_row.
select
  told.source,
  file as source_file,
  row::integer as source_row,
  coalesce(named.record_id, told.incident_record_id) as incident_record_id,
  occurred_at::timestamptz::timestamp as "at",
  'stated' as at_basis,
  coalesce(kind, 'note') as kind,
  text
from raw_tools_timeline as told
left join stg_names_asked as named
  on named.name = lower(substr(told.incident_record_id, length(told.source) + 2))
  and named.asked_by = told.source
qualify marks is null or lag(text) over (
  partition by told.incident_record_id, marks is null order by occurred_at, told.row::integer
) is distinct from text
