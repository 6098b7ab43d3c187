-- Comments below trackers' incidents.
-- Null: source_file, incident_record_id, at, at_basis, kind, text.
select
  source,
  source_file,
  record_id as incident_record_id,
  comment."at"::timestamptz::timestamp as "at",
  'stated' as at_basis,
  'note' as kind,
  comment.text
from (
  select issues.*, unnest(comments) as comment
  from stg_tools_issues as issues
  join trackers_kinds as kinds on kinds.record_id = issues.record_id
  where kinds.kind = 'incident' and kinds.excluded is null
)
where comment."at" is not null
