-- Incidents of the tools whose records are read by their shape.
-- Key: record_id.
-- Null: source_file, mentions, url, title, severity_raw, status_raw, status, services, team, incident_type,
-- trigger_raw, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by,
-- impact_minutes, time_basis, summary, excluded.
with marked as (
  select incident_record_id, min(occurred_at) as acknowledged_at
  from raw_tools_timeline
  where marks = 'acknowledged_at'
  group by incident_record_id
)
select
  record_id,
  source,
  file as source_file,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  url,
  title,
  severity_raw,
  status_raw,
  status,
  coalesce(from_json(services, '["VARCHAR"]'), []) as services,
  team,
  incident_type,
  trigger_raw,
  started_at::timestamptz::timestamp as started_at,
  detected_at::timestamptz::timestamp as detected_at,
  coalesce(told.acknowledged_at, marked.acknowledged_at)::timestamptz::timestamp as acknowledged_at,
  mitigated_at::timestamptz::timestamp as mitigated_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  created_at::timestamptz::timestamp as created_at,
  detected_by,
  try_cast(impact_minutes as double) as impact_minutes,
  nullif(concat_ws(
    '; ',
    case
      when told.acknowledged_at is null and marked.acknowledged_at is not null
        then 'acknowledged_at: first update in progress'
    end,
    time_basis
  ), '') as time_basis,
  case when length(summary) > 500 then rtrim(left(summary, 499)) || '…' else summary end as summary,
  excluded
from raw_tools_incidents as told
left join marked on marked.incident_record_id = record_id
