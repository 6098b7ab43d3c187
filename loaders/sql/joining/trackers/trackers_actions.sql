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
issue_names as (
  select distinct unnest(names) as name from stg_tools_issues
),
listed as (
  select unnest(task.names) as name, record_id as incident_record_id from tasks
)
select
  issues.record_id,
  source,
  source_file,
  names,
  mentions,
  (
    select min(listed.incident_record_id)
    from listed
    where list_contains(issues.names, listed.name)
  ) as incident_record_id,
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
  and not exists (from issue_names where list_contains(task.names, issue_names.name))
