-- The prose of every text that tells of an incident: reports, retros that tools keep, the texts of other records that are
-- read as reports, and else the plain words in which an issue tells of its incident.
-- Key: record_id.
with plain_bodies as (
  select issues.record_id, 'jira' as source, source_file, description as words
  from stg_jira_issues as issues
  join jira_kinds as kinds on kinds.record_id = issues.record_id
  where kinds.kind = 'incident' and kinds.excluded is null and description is not null
  union all
  select issues.record_id, source, source_file, body
  from stg_tools_issues as issues
  join trackers_kinds as kinds on kinds.record_id = issues.record_id
  where kinds.kind = 'incident' and kinds.excluded is null and body is not null
),
told as (
  select record_id, source, source_file, incident_record_id, passages, 1 as place
  from claimed_retros
  where passages is not null and incident_record_id is not null
  union all
  select record_id, source, source_file, incident_record_id, passages, 2
  from told_bodies
  where passages is not null and kind <> 'retro'
  union all
  select
    record_id,
    source,
    source_file,
    record_id,
    concat('body', chr(57375), chr(57375), left(translate(words, chr(57374) || chr(57375), ''), 4000)),
    3
  from plain_bodies
)
select * exclude (place)
from told
qualify row_number() over (partition by record_id order by place, source) = 1
