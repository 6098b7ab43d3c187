-- What Jira tells about the course of its incidents: comments and moves of the status.
-- Null: at, text.
with incidents as (
  select issues.*, files.time_zone_basis
  from stg_jira_issues as issues
  join jira_kinds as kinds on kinds.record_id = issues.record_id
  left join stg_files as files on files.file = issues.source_file
  where kinds.kind = 'incident' and excluded is null
),
entries as (
  select record_id, source_file, time_zone_basis, comment."at", comment.text
  from (select *, unnest(comments) as comment from incidents)
  union all
  select
    record_id,
    source_file,
    time_zone_basis,
    change."at",
    concat('Status: ', coalesce(change."from", '?'), ' → ', coalesce(change."to", '?'))
  from (select *, unnest(changes) as change from incidents)
  where change.field = 'status'
)
select
  'jira' as source,
  source_file,
  record_id as incident_record_id,
  "at"::timestamptz::timestamp as "at",
  case when time_zone_basis = 'assumed' then 'zone_assumed' else 'stated' end as at_basis,
  'note' as kind,
  text
from entries
where "at" is not null
order by all
