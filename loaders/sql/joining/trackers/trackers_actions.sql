-- Trackers' issues that are actions, and what incidents list as tasks and no issue of its own tells; the
-- tasks of a text that is a report are those that it lists as actions.
-- Key: record_id.
-- Null: source_file, mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner,
-- has_ticket, status_raw, status, priority_raw, created_at, started_at, due_at, closed_at, closed_basis, effort_days,
-- labels, excluded.
with tasks as (
  select issues.*, unnest(tasks) as task, generate_subscripts(tasks, 1) as place
  from stg_tools_issues as issues
  join trackers_kinds as kinds on kinds.record_id = issues.record_id
  where kinds.kind = 'incident' and kinds.excluded is null
),
named as (
  select record_id, unnest(names) as name from stg_tools_issues
),
listed as (
  select record_id, place, unnest(task.names) as name from tasks
),
listing as (
  select named.record_id, min(listed.record_id) as incident_record_id
  from named
  join listed on listed.name = named.name
  group by named.record_id
),
told as (
  select record_id, place from listed where name in (select name from named)
)
select
  issues.record_id,
  source,
  source_file,
  names,
  mentions,
  listing.incident_record_id,
  case when incident_name is null then [] else [struct_pack(name := incident_name, basis := 'field')] end
    as incident_mentions,
  null::varchar as retro_record_id,
  url,
  title,
  team,
  has_owner,
  true as has_ticket,
  status_raw,
  status,
  priority_raw,
  created_at,
  started_at,
  due_at,
  closed_at,
  case when closed_at is null then 'none' else 'field' end as closed_basis,
  effort_days,
  labels,
  services,
  null::varchar as excluded
from stg_tools_issues as issues
join trackers_kinds as kinds on kinds.record_id = issues.record_id
left join listing on listing.record_id = issues.record_id
where kinds.kind = 'action' and kinds.excluded is null
union all by name
select
  record_id || '#task-' || place as record_id,
  source,
  source_file,
  []::varchar[] as names,
  list_transform(task.names, name -> struct_pack(name := name, basis := 'body')) as mentions,
  record_id as incident_record_id,
  []::struct(name varchar, basis varchar)[] as incident_mentions,
  task.text as title,
  team,
  len(task.names) > 0 as has_ticket,
  case when task.done then 'done' else 'open' end as status,
  'none' as closed_basis,
  []::varchar[] as labels,
  services
from tasks
where
  not exists (from stg_told_texts as texts where texts.kind = 'issue' and texts.record_id = tasks.record_id)
  and (record_id, place) not in (select (record_id, place) from told)
