-- Actions that incident tools keep: follow-ups, action items, todos, tasks.
-- Key: record_id.
-- Null: source_file, mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner,
-- has_ticket, status_raw, status, priority_raw, created_at, started_at, due_at, closed_at, closed_basis, effort_days,
-- labels, excluded.
with service_names as (
  select coalesce(map_from_entries(list(struct_pack(k := record_id, v := name))), map {}) as called
  from raw_tools_services
)
select
  told.record_id,
  told.source,
  file as source_file,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  coalesce(named.record_id, told.incident_record_id) as incident_record_id,
  case
    when told.incident_record_id is null then []
    else [struct_pack(name := lower(coalesce(named.record_id, told.incident_record_id)), basis := 'field')]
  end::struct(name varchar, basis varchar)[] as incident_mentions,
  null::varchar as retro_record_id,
  url,
  title,
  coalesce(called[told.source || ':' || team], team) as team,
  has_owner::boolean as has_owner,
  coalesce(has_ticket::boolean, false) as has_ticket,
  status_raw,
  status,
  priority_raw,
  created_at::timestamptz::timestamp as created_at,
  started_at::timestamptz::timestamp as started_at,
  due_at::timestamptz::timestamp as due_at,
  case when status in ('done', 'wont_do') then closed_at::timestamptz::timestamp end as closed_at,
  case
    when closed_at is null or status is null or status not in ('done', 'wont_do') then 'none'
    else coalesce(closed_basis, 'field')
  end as closed_basis,
  try_cast(effort_days as double) as effort_days,
  coalesce(from_json(labels, '["VARCHAR"]'), []) as labels,
  list_transform(
    coalesce(from_json(services, '["VARCHAR"]'), []), one -> coalesce(called[told.source || ':' || one], one)
  ) as services,
  excluded
from raw_tools_actions as told
cross join service_names
left join stg_names_asked as named
  on named.name = lower(substr(told.incident_record_id, length(told.source) + 2))
  and named.asked_by = told.source
