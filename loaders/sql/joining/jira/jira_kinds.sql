-- Is an issue an incident, an action, or neither, and is it left out? An incident has an incident
-- type, or an incident label and neither action type nor action label. An action has an action type
-- or label, is linked to an incident, or is the ticket an action item of a report names. A moved issue, exported under
-- both its keys, counts once.
-- Key: record_id.
-- Null: kind, excluded.
with words as (
  select
    lower(trim(value)) as word,
    name in ('jira.incident_types', 'jira.incident_labels') as is_incident,
    name in ('jira.incident_types', 'jira.action_types') as is_type
  from stg_setting_lists
  where starts_with(name, 'jira.')
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
    list_transform(labels, label -> lower(label)) as lower_labels,
    coalesce(regexp_replace(lower(issue_type), '^\[system\]\s*', ''), '') as plain_type,
    row_number() over (
      partition by coalesce(issue_id || date_trunc('minute', created_at)::varchar, key)
      order by updated_at desc, key
    ) as version
  from stg_jira_issues
),
judged as (
  select
    issues.*,
    list_contains(action_types, plain_type) or list_has_any(lower_labels, action_labels)
      as is_action,
    list_contains(incident_types, plain_type)
      or (list_has_any(lower_labels, incident_labels) and not is_action) as is_incident
  from issues
  cross join lists
),
linked as (
  select links.key, list(linked_key order by linked_key) as incident_keys
  from jira_links as links
  cross join lists
  left join judged on judged.key = links.linked_key
  where coalesce(
    judged.is_incident,
    list_contains(incident_types, regexp_replace(lower(linked_type), '^\[system\]\s*', '')),
    false
  )
  group by links.key
),
kinds as (
  select
    judged.*,
    coalesce(incident_keys, []) as incident_keys,
    case
      when is_incident then 'incident'
      when is_action or incident_keys is not null or tickets.name is not null then 'action'
    end as kind
  from judged
  left join linked on linked.key = judged.key
  left join action_tickets as tickets on tickets.name = lower(judged.key)
)
select
  kinds.record_id,
  kind,
  incident_keys,
  case
    when kind is null then 'not_incident_or_action'
    when version > 1 then 'moved'
    when kind = 'action' then null
    when list_contains(lower_labels, 'test') then 'test'
    when list_contains(lower_labels, 'drill') then 'drill'
    when ending <> 'not_done' then ending
  end as excluded
from kinds
join jira_outcomes as outcomes on outcomes.record_id = kinds.record_id
