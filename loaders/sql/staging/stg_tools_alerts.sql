-- Alerts of the tools whose records are read by their shape; some tools tell in a list of its own which incident each is of,
-- and some in an event of its own that one is over.
-- Key: record_id.
-- Null: source_file, rule, service, team, severity, fired_at, acknowledged_at, resolved_at, dedup_key, paged,
-- auto_resolved, incident_record_id, actionable, label_reason, excluded.
with links as (
  select alert_record_id, min(incident_record_id) as incident_record_id
  from raw_tools_alert_links
  group by alert_record_id
),
recoveries as (
  select source, dedup_key, fired_at::timestamptz::timestamp as over_at
  from raw_tools_alerts
  where excluded = 'recovery' and dedup_key is not null
),
recovered as (
  select record_id, over_at
  from (
    select record_id, source, dedup_key, fired_at::timestamptz::timestamp as fired_at
    from raw_tools_alerts
    where excluded is null
  ) as fired
  asof join recoveries
    on recoveries.source = fired.source
    and recoveries.dedup_key = fired.dedup_key
    and fired.fired_at <= over_at
)
select
  alerts.record_id,
  source,
  file as source_file,
  coalesce(rule, 'unnamed') as rule,
  service,
  team,
  severity,
  fired_at::timestamptz::timestamp as fired_at,
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  coalesce(resolved_at::timestamptz::timestamp, over_at) as resolved_at,
  dedup_key,
  paged::boolean as paged,
  auto_resolved::boolean as auto_resolved,
  coalesce(alerts.incident_record_id, links.incident_record_id) as incident_record_id,
  null::boolean as actionable,
  null::varchar as label_reason,
  excluded
from raw_tools_alerts as alerts
left join links on alert_record_id = alerts.record_id
left join recovered using (record_id)
