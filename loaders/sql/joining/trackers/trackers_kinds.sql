-- Is a tracker's issue an incident, an action, or neither, and is it left out? Beside its own type and labels (trackers_roles)
-- an issue is an action if it says which incident it follows from, is the ticket that an action item names, or stands in an
-- incident's task list. An incident that its tracker calls cancelled, a duplicate or a false alarm was none; one for which
-- merely nothing more is planned happened all the same (decisions/0015).
-- Key: record_id.
-- Null: kind, excluded, incident_name.
with listed as (
  select distinct unnest(task.names) as name
  from (select unnest(tasks) as task from trackers_roles where is_incident and excluded is null)
),
told as (
  select name from listed
  union
  select name from action_tickets where name is not null
),
named as (
  select distinct record_id
  from (select record_id, unnest(names) as name from trackers_roles)
  join told using (name)
)
select
  roles.record_id,
  incident_name,
  case
    when is_incident then 'incident'
    when is_action or is_stated or named.record_id is not null then 'action'
  end as kind,
  case
    when roles.excluded is not null then roles.excluded
    when not is_incident and not is_action and is_stated is not true and named.record_id is null
      then 'not_incident_or_action'
    when is_incident and list_contains(words, 'test') then 'test'
    when is_incident and list_contains(words, 'drill') then 'drill'
    when is_incident and list_contains(words, 'duplicate') then 'duplicate'
    when
      is_incident
      and list_has_any(list_transform(words, word -> regexp_replace(word, '[-_ ]+', ' ', 'g')), [
        'invalid', 'false alarm', 'false positive', 'not an incident', 'cannot reproduce'
      ])
      then 'false_alarm'
    when is_incident and regexp_matches(status_raw, '^(not[ _]planned|won.?t|will not)', 'i') then null
    when is_incident and (status = 'wont_do' or regexp_matches(status_raw, '^cancell?ed', 'i')) then 'cancelled'
  end as excluded
from trackers_roles as roles
join stg_tools_issues as issues on issues.record_id = roles.record_id
left join named on named.record_id = roles.record_id
left join follow_ups as follows on follows.record_id = roles.record_id
