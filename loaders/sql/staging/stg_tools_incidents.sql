-- Incidents of the tools whose records are read by their shape. The readers of statuses say whether one is over.
-- Key: record_id.
-- Null: *.
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
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  mitigated_at::timestamptz::timestamp as mitigated_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  created_at::timestamptz::timestamp as created_at,
  detected_by,
  try_cast(impact_minutes as double) as impact_minutes,
  time_basis,
  case when length(summary) > 500 then rtrim(left(summary, 499)) || '…' else summary end as summary,
  excluded
from raw_tools_incidents
