-- What the texts of tools' records list as actions, but for items that name an issue of the same tool which is an action
-- itself, and those that the tool keeps for the incident under the same words.
-- Key: record_id.
-- Null: mentions, retro_record_id, url, title, team, has_owner, has_ticket, status_raw, status, priority_raw, due_at,
-- closed_at, labels.
with listed as (
  select
    kind,
    record_id as text_id,
    source,
    source_file,
    incident_record_id,
    one,
    list_transform(from_json(one.mentions, '[{"name": "VARCHAR"}]'), mention -> mention.name) as named,
    trim(regexp_replace(lower(one.title), '[^\p{L}\p{N}]+', ' ', 'g')) as words
  from (select *, unnest(actions) as one from told_bodies)
),
tickets as (
  select 'jira' as source, lower(key) as name
  from stg_jira_issues
  join jira_kinds using (record_id)
  where kind = 'action' and excluded is null
  union all
  select source, unnest(names)
  from stg_tools_issues
  join trackers_kinds as kinds using (record_id)
  where kinds.kind = 'action' and kinds.excluded is null
),
told as (
  select id
  from (select one.id, source, unnest(named) as name from listed)
  join tickets using (source, name)
),
kept as (
  select
    source,
    incident_record_id,
    trim(regexp_replace(lower(title), '[^\p{L}\p{N}]+', ' ', 'g')) as words
  from stg_tools_actions
)
select
  one.id as record_id,
  source,
  source_file,
  from_json(one.names, '["VARCHAR"]') as names,
  from_json(one.mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  incident_record_id,
  []::struct(name varchar, basis varchar)[] as incident_mentions,
  case when kind = 'retro' then text_id end as retro_record_id,
  one.url,
  one.title,
  one.team,
  one.has_owner,
  one.has_ticket,
  one.status_raw,
  one.status,
  one.priority as priority_raw,
  one.due_at::timestamptz::timestamp as due_at,
  one.closed_at::timestamptz::timestamp as closed_at,
  one.closed_basis,
  from_json(one.labels, '["VARCHAR"]') as labels
from listed
where
  one.id not in (select id from told)
  and not exists (
    from kept
    where
      kept.source = listed.source
      and kept.incident_record_id = listed.incident_record_id
      and kept.words = listed.words
  )
