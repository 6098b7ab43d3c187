-- Trackers' issues that are incidents. What their form or a field does not tell is taken from their text where it is a
-- report, else from the issue: it was filed when it was created and over when it was closed.
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
  coalesce(severity_raw, said.severity) as severity_raw,
  status_raw,
  case when status in ('done', 'wont_do') then 'resolved' when status is not null then 'open' end as status,
  case when len(services) = 0 then coalesce(from_json(said.services, '["VARCHAR"]'), []) else services end as services,
  team,
  issue_type as incident_type,
  coalesce(trigger_raw, said."trigger") as trigger_raw,
  coalesce(issues.started_at, said.started_at::timestamptz::timestamp) as started_at,
  coalesce(issues.detected_at, said.detected_at::timestamptz::timestamp) as detected_at,
  coalesce(issues.acknowledged_at, said.acknowledged_at::timestamptz::timestamp) as acknowledged_at,
  coalesce(issues.mitigated_at, said.mitigated_at::timestamptz::timestamp) as mitigated_at,
  coalesce(resolved_at, said.resolved_at::timestamptz::timestamp, closed_at) as resolved_at,
  created_at,
  coalesce(detected_by, said.detected_by) as detected_by,
  said.impact_minutes,
  nullif(concat_ws(
    '; ',
    case
      when coalesce(resolved_at, said.resolved_at::timestamptz::timestamp) is null and closed_at is not null
        then 'resolved_at: issue closed'
    end,
    issues.time_basis,
    list_filter(
      string_split(said.time_basis, '; '),
      one -> split_part(one, ':', 1) not in (
        case when issues.started_at is not null then 'started_at' else '' end,
        case when issues.detected_at is not null then 'detected_at' else '' end,
        case when issues.acknowledged_at is not null then 'acknowledged_at' else '' end,
        case when issues.mitigated_at is not null then 'mitigated_at' else '' end,
        case when issues.resolved_at is not null then 'resolved_at' else '' end
      )
    ).array_to_string('; ')
  ), '') as time_basis,
  case when length(body) > 500 then rtrim(left(body, 499)) || '…' else body end as summary,
  null::varchar as excluded
from stg_tools_issues as issues
join trackers_kinds as kinds on kinds.record_id = issues.record_id
left join stg_told_facts as facts on facts.incident_record_id = issues.record_id
where kinds.kind = 'incident' and kinds.excluded is null
