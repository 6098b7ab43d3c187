-- Actions that reports list. A bare bullet has no status: unknown, not open.
-- Key: record_id.
-- Null: mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner, has_ticket,
-- status_raw, status, priority_raw, created_at, started_at, due_at, closed_at, closed_basis, effort_days, labels,
-- excluded.
select
  record_id,
  'postmortems' as source,
  file as source_file,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  incident_record_id,
  []::struct(name varchar, basis varchar)[] as incident_mentions,
  retro_record_id,
  url,
  title,
  team,
  has_owner::boolean as has_owner,
  has_ticket::boolean as has_ticket,
  status_raw,
  status,
  priority as priority_raw,
  null::timestamp as created_at,
  null::timestamp as started_at,
  due_at::timestamptz::timestamp as due_at,
  closed_at::timestamptz::timestamp as closed_at,
  closed_basis,
  null::double as effort_days,
  from_json(labels, '["VARCHAR"]') as labels,
  null::varchar as excluded
from raw_postmortems_actions
