-- What each issue is by its own type and labels: an incident has an incident type, or the type and label of a pair that
-- settings name, or an incident label and neither action type nor action label; an action has an action type or label. `version` 1 is the newest of an issue that moved.
-- Key: record_id.
with words as (
  select
    lower(trim(value)) as word,
    name in ('jira.incident_types', 'jira.incident_labels') as is_incident,
    name in ('jira.incident_types', 'jira.action_types') as is_type
  from stg_setting_lists
  where starts_with(name, 'jira.') and name <> 'jira.incidents'
),
pairs as (
  select coalesce(list(struct_pack(
    as_type := lower(trim(split_part(value, chr(10), 1))), as_label := lower(trim(split_part(value, chr(10), 2)))
  )), []) as paired
  from stg_setting_lists
  where name = 'jira.incidents'
),
lists as (
  select
    coalesce(list(word) filter (where is_incident and is_type), []) as incident_types,
    coalesce(list(word) filter (where is_incident and not is_type), []) as incident_labels,
    coalesce(list(word) filter (where not is_incident and is_type), []) as action_types,
    coalesce(list(word) filter (where not is_incident and not is_type), []) as action_labels
  from words
),
issues as (
  select
    record_id,
    key,
    coalesce(list_transform(labels, label -> lower(label)), []) as lower_labels,
    coalesce(regexp_replace(lower(issue_type), '^\[system\]\s*', ''), '') as plain_type,
    row_number() over (
      partition by coalesce(issue_id || date_trunc('minute', created_at)::varchar, key)
      order by updated_at desc, key
    ) as version
  from stg_jira_issues
)
select
  issues.*,
  incident_types,
  list_contains(action_types, plain_type) or list_has_any(lower_labels, action_labels) as is_action,
  list_contains(incident_types, plain_type)
    or len(list_filter(
      paired,
      pair -> (pair.as_type = '' or pair.as_type = plain_type)
        and (pair.as_label = '' or list_contains(lower_labels, pair.as_label))
    )) > 0
    or (list_has_any(lower_labels, incident_labels) and not is_action) as is_incident
from issues
cross join lists
cross join pairs
