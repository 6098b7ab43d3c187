-- Jira's incidents. Severity is the field that the settings name, else the priority; services are
-- likewise, else the components. What no field states, the description tells where it is a report.
-- Key: record_id.
-- Null: mentions, url, title, severity_raw, status_raw, status, services, team, incident_type, trigger_raw,
-- started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, impact_minutes,
-- time_basis, summary, excluded.
select
  issues.record_id,
  'jira' as source,
  source_file,
  [lower(key)] || case when url is null then [] else [lower(url)] end as names,
  mentions,
  url,
  title,
  coalesce(severity, said.severity, priority) as severity_raw,
  issues.status as status_raw,
  case
    when outcomes.status in ('done', 'wont_do') then 'resolved'
    when outcomes.status is not null then 'open'
  end as status,
  case
    when coalesce(len(services), 0) = 0 and said is not null then from_json(said.services, '["VARCHAR"]')
    else services
  end as services,
  team,
  incident_type,
  coalesce(trigger_raw, said."trigger") as trigger_raw,
  coalesce(issues.started_at, said.started_at::timestamptz::timestamp) as started_at,
  coalesce(detected_at, said.detected_at::timestamptz::timestamp) as detected_at,
  coalesce(acknowledged_at, said.acknowledged_at::timestamptz::timestamp, changelog.started_at)
    as acknowledged_at,
  coalesce(mitigated_at, said.mitigated_at::timestamptz::timestamp) as mitigated_at,
  coalesce(resolved_at, said.resolved_at::timestamptz::timestamp, closed_at) as resolved_at,
  created_at,
  coalesce(
    case when detected_by in ('alert', 'human', 'customer') then detected_by end, detections.mapped, said.detected_by
  ) as detected_by,
  coalesce(impact_minutes, said.impact_minutes) as impact_minutes,
  nullif(concat_ws(
    '; ',
    case
      when acknowledged_at is null and said.acknowledged_at is null and changelog.started_at is not null
        then 'acknowledged_at: first move to a status in progress'
    end,
    case
      when resolved_at is not null or said.resolved_at is not null or closed_at is null then null
      when closed_by = 'changelog' then 'resolved_at: last move to a done status'
      when closed_by = 'category' then 'resolved_at: status category changed'
      else 'resolved_at: resolution date'
    end,
    said.time_basis
  ), '') as time_basis,
  case when length(plain) > 500 then rtrim(left(plain, 499)) || '…' else nullif(plain, '') end
    as summary,
  null::varchar as excluded
from (
  select
    *,
    trim(regexp_replace(
      regexp_replace(
        description,
        '\{(code|noformat|quote|panel|color)[^}]*\}|![^!\s]+\.\w{3,4}(\|[^!]*)?!|\bh[1-6]\. ',
        ' ',
        'g'
      ),
      '\s+', ' ', 'g'
    )) as plain
  from stg_jira_issues
) as issues
join jira_kinds as kinds on kinds.record_id = issues.record_id
join jira_outcomes as outcomes on outcomes.record_id = issues.record_id
left join stg_told_facts as facts on facts.incident_record_id = issues.record_id
left join jira_changelog as changelog on changelog.record_id = issues.record_id
left join stg_setting_map as detections
  on detections.kind = 'detection' and detections.raw = lower(trim(detected_by))
where kinds.kind = 'incident' and kinds.excluded is null
