-- Incidents brought in our own column names. Times given as occurred_at alone count as started.
-- Key: record_id.
-- Null: mentions, url, title, severity_raw, status_raw, status, team, incident_type, trigger_raw, started_at,
-- detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, impact_minutes, time_basis,
-- summary, excluded.
select
  record_id,
  source,
  file as source_file,
  list_distinct([lower(native_id), lower(record_id), ltrim(lower(native_id), '# ')])
    || case when url is null then [] else [lower(rtrim(url, '/'))] end as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  url,
  title,
  coalesce(severity_raw, severity) as severity_raw,
  coalesce(status_raw, status) as status_raw,
  status,
  case when service is null then [] else [service] end || coalesce(from_json(services, '["VARCHAR"]'), []) as services,
  team,
  incident_type,
  "trigger" as trigger_raw,
  coalesce(started_at, occurred_at)::timestamptz::timestamp as started_at,
  detected_at::timestamptz::timestamp as detected_at,
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  mitigated_at::timestamptz::timestamp as mitigated_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  created_at::timestamptz::timestamp as created_at,
  nullif(detected_by, 'unknown') as detected_by,
  impact_minutes::double as impact_minutes,
  nullif(concat_ws(
    '; ',
    case when started_at is null and occurred_at is not null then 'started_at: occurred_at' end,
    case
      when started_at is null then replace(time_basis, 'occurred_at: date', 'started_at: date')
      else time_basis
    end
  ), '') as time_basis,
  summary,
  excluded
from raw_plain_incidents
