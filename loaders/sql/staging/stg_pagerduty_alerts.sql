-- Pages: every PagerDuty incident is one, whatever became of it; the alerts below it only give it
-- rule, severity and key, and count once with it. An alert with no incident paged nobody and is a
-- row of its own. A merged incident's page belongs to the incident it was merged into.
-- Key: record_id.
-- Null: service, team, severity, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved,
-- incident_record_id, actionable, label_reason, excluded.
with pages as (
  select
    incident_id as record_id,
    file as source_file,
    alert_rule,
    title,
    service,
    team,
    coalesce(severity, priority, urgency) as severity,
    created_at as fired_at,
    acknowledged_at,
    resolved_at,
    coalesce(incident_key, alert_key) as dedup_key,
    case urgency when 'high' then true when 'low' then false end as paged,
    auto_resolved,
    coalesce('pagerduty:' || merged_into, incident_id) as incident_record_id
  from stg_pagerduty_merged
  union all by name
  select
    record_id,
    file as source_file,
    rule as alert_rule,
    title,
    service,
    team,
    severity,
    created_at::timestamptz::timestamp as fired_at,
    alert_key as dedup_key,
    false as paged
  from raw_pagerduty_alerts
  where incident_id is null
)
select
  record_id,
  'pagerduty' as source,
  source_file,
  coalesce(
    alert_rule,
    nullif(regexp_replace(title, '^(\[#\d+\]|\[(FIRING|RESOLVED)(:\d+)?\]|#\d+:?)\s+', ''), ''),
    'unnamed'
  ) as rule,
  service,
  team,
  severity,
  fired_at,
  acknowledged_at,
  resolved_at,
  dedup_key,
  paged,
  auto_resolved,
  incident_record_id,
  null::boolean as actionable,
  null::varchar as label_reason,
  null::varchar as excluded
from pages
