-- Trackers' issues that are incidents. What their form or a field does not tell is taken from the issue: it was filed when it
-- was created and over when it was closed.
-- Key: record_id.
-- Null: source_file, mentions, url, title, severity_raw, status_raw, status, services, team, incident_type,
-- trigger_raw, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by,
-- impact_minutes, time_basis, summary, excluded.
select
  issues.record_id,
  source,
  source_file,
  names,
  mentions,
  url,
  title,
  severity_raw,
  status_raw,
  case when status in ('done', 'wont_do') then 'resolved' when status is not null then 'open' end as status,
  services,
  team,
  issue_type as incident_type,
  trigger_raw,
  started_at,
  detected_at,
  acknowledged_at,
  mitigated_at,
  coalesce(resolved_at, closed_at) as resolved_at,
  created_at,
  detected_by,
  null::double as impact_minutes,
  nullif(concat_ws(
    '; ',
    case when resolved_at is null and closed_at is not null then 'resolved_at: issue closed' end,
    time_basis
  ), '') as time_basis,
  case when length(body) > 500 then rtrim(left(body, 499)) || '…' else body end as summary,
  null::varchar as excluded
from stg_tools_issues as issues
join trackers_kinds as kinds on kinds.record_id = issues.record_id
where kinds.kind = 'incident' and kinds.excluded is null
