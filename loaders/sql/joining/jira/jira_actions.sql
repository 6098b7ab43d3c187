-- Jira's actions: what follows from an incident, with the keys of the incidents linked to it; and what an incident's
-- description lists as such, but for items that name a ticket which is an action itself.
-- Key: record_id.
-- Null: mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner, status_raw,
-- status, priority_raw, created_at, started_at, due_at, closed_at, effort_days, labels, excluded.
with told as (
  select issues.record_id, source_file, unnest(told_actions) as one
  from stg_jira_issues as issues
  join jira_kinds as kinds on kinds.record_id = issues.record_id
  where kind = 'incident' and excluded is null
),
tickets as (
  select lower(key) as name
  from stg_jira_issues as issues
  join jira_kinds as kinds on kinds.record_id = issues.record_id
  where kind = 'action' and excluded is null
)
select
  issues.record_id,
  'jira' as source,
  source_file,
  [lower(key)] || case when url is null then [] else [lower(url)] end as names,
  mentions,
  null::varchar as incident_record_id,
  list_transform(incident_keys, key -> struct_pack(name := lower(key), basis := 'field'))
    as incident_mentions,
  null::varchar as retro_record_id,
  url,
  title,
  team,
  has_owner,
  true as has_ticket,
  issues.status as status_raw,
  outcomes.status,
  priority as priority_raw,
  created_at,
  coalesce(issues.started_at, changelog.started_at) as started_at,
  due_at,
  closed_at,
  case when closed_by in ('changelog', 'none') then closed_by else 'field' end as closed_basis,
  effort_days,
  labels,
  null::varchar as excluded
from stg_jira_issues as issues
join jira_kinds as kinds on kinds.record_id = issues.record_id
join jira_outcomes as outcomes on outcomes.record_id = issues.record_id
left join jira_changelog as changelog on changelog.record_id = issues.record_id
where kind = 'action' and kinds.excluded is null
union all
select
  one.id,
  'jira',
  source_file,
  from_json(one.names, '["VARCHAR"]'),
  from_json(one.mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]'),
  told.record_id,
  []::struct(name varchar, basis varchar)[],
  null,
  one.url,
  one.title,
  one.team,
  one.has_owner,
  one.has_ticket,
  one.status_raw,
  one.status,
  one.priority,
  null,
  null,
  one.due_at::timestamptz::timestamp,
  one.closed_at::timestamptz::timestamp,
  one.closed_basis,
  null,
  from_json(one.labels, '["VARCHAR"]'),
  null
from told
where not exists (
  select 1
  from tickets
  where list_contains(
    list_transform(from_json(one.mentions, '[{"name": "VARCHAR"}]'), mention -> mention.name), tickets.name
  )
)
