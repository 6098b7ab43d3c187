-- Is an issue an incident, an action, or neither, and is it left out? Beside its own type and labels (jira_roles) an issue
-- is an action if it is linked to an incident, says which one it follows from, or is the ticket that an action item of a
-- report names. A moved issue, exported under both its keys, counts once.
-- Key: record_id.
-- Null: kind, excluded.
with linked as (
  select links.key, list(linked_key order by linked_key) as incident_keys
  from jira_links as links
  left join jira_roles as other on other.key = links.linked_key
  cross join (select any_value(incident_types) as types from jira_roles)
  where coalesce(
    other.is_incident,
    list_contains(types, regexp_replace(lower(linked_type), '^\[system\]\s*', '')),
    false
  )
  group by links.key
),
kinds as (
  select
    roles.*,
    coalesce(linked.incident_keys, case when incident_name is null then [] else [incident_name] end) as incident_keys,
    case
      when is_incident then 'incident'
      when is_action or linked.incident_keys is not null or is_stated or tickets.name is not null then 'action'
    end as kind
  from jira_roles as roles
  left join linked on linked.key = roles.key
  left join follow_ups as follows on follows.record_id = roles.record_id
  left join action_tickets as tickets on tickets.name = lower(roles.key)
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
