-- What each tracker's issue is by its own type and labels: an incident has an incident type or label and neither action type
-- nor action label; an action has one of these. `words` are its labels, with and without what is put in front of them.
-- Key: record_id.
-- Null: excluded.
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
)
select
  issues.*,
  list_contains(action_types, issue_type) or list_has_any(words, action_labels) as is_action,
  (list_contains(incident_types, issue_type) or list_has_any(words, incident_labels)) and not is_action as is_incident
from issues
cross join lists
