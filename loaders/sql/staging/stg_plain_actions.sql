-- Actions brought in our own column names.
-- Key: record_id.
-- Null: mentions, incident_ref, retro_ref, url, title, team, has_owner, has_ticket, status_raw, status, priority_raw,
-- created_at, started_at, due_at, closed_at, effort_days, kind, excluded.
select
  record_id,
  source,
  file as source_file,
  row::integer as source_row,
  [lower(native_id), lower(record_id)]
    || case when url is null then [] else [lower(rtrim(url, '/'))] end as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  incident_id as incident_ref,
  retro_id as retro_ref,
  url,
  title,
  team,
  has_owner::boolean as has_owner,
  has_ticket::boolean as has_ticket,
  coalesce(status_raw, status) as status_raw,
  status,
  priority_raw,
  created_at::timestamptz::timestamp as created_at,
  started_at::timestamptz::timestamp as started_at,
  due_at::timestamptz::timestamp as due_at,
  closed_at::timestamptz::timestamp as closed_at,
  coalesce(closed_basis, case when closed_at is null then 'none' else 'field' end) as closed_basis,
  effort_days::double as effort_days,
  coalesce(from_json(labels, '["VARCHAR"]'), [])
    || case when strength is null then [] else ['strength:' || strength] end as labels,
  kind,
  excluded
from raw_plain_actions
