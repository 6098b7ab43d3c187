-- Is a tracker's issue an incident, an action, or neither, and is it left out? An incident has an incident type or label and
-- neither action type nor action label. An action has one of these, is the ticket that an action item names, or stands in an
-- incident's task list.
-- Key: record_id.
-- Null: kind, excluded.
with lists as (
  select
    coalesce(list(lower(trim(value))) filter (where name = 'issues.incident_types'), []) as incident_types,
    coalesce(list(lower(trim(value))) filter (where name = 'issues.incident_labels'), []) as incident_labels,
    coalesce(list(lower(trim(value))) filter (where name = 'issues.action_types'), []) as action_types,
    coalesce(list(lower(trim(value))) filter (where name = 'issues.action_labels'), []) as action_labels
  from raw_setting_lists
),
issues as (
  select
    record_id,
    names,
    tasks,
    excluded,
    coalesce(issue_type, '') as issue_type,
    list_distinct(
      list_transform(labels, label -> lower(trim(label)))
      || list_transform(labels, label -> regexp_replace(lower(trim(label)), '^(type|kind|category)\s*[:/]+\s*', ''))
    ) as words
  from stg_tools_issues
),
judged as (
  select
    issues.*,
    list_contains(action_types, issue_type) or list_has_any(words, action_labels) as is_action,
    (list_contains(incident_types, issue_type) or list_has_any(words, incident_labels)) and not is_action as is_incident
  from issues
  cross join lists
),
listed as (
  select distinct unnest(task.names) as name
  from (select unnest(tasks) as task from judged where is_incident and excluded is null)
),
told as (
  select name from listed
  union
  select name from action_tickets where name is not null
),
named as (
  select distinct record_id
  from (select record_id, unnest(names) as name from judged)
  join told using (name)
)
select
  judged.record_id,
  case
    when is_incident then 'incident'
    when is_action or named.record_id is not null then 'action'
  end as kind,
  case
    when judged.excluded is not null then judged.excluded
    when not is_incident and not is_action and named.record_id is null then 'not_incident_or_action'
    when is_incident and list_contains(words, 'test') then 'test'
    when is_incident and list_contains(words, 'drill') then 'drill'
    when is_incident and list_contains(words, 'duplicate') then 'duplicate'
  end as excluded
from judged
left join named on named.record_id = judged.record_id
