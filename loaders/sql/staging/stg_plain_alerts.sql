-- Alerts brought in our own column names.
-- Key: record_id.
-- Null: rule, service, team, severity, fired_at, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved,
-- incident_ref, actionable, label_reason, excluded.
select
  record_id,
  source,
  file as source_file,
  row::integer as source_row,
  rule,
  service,
  team,
  severity,
  fired_at::timestamptz::timestamp as fired_at,
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  dedup_key,
  paged::boolean as paged,
  auto_resolved::boolean as auto_resolved,
  incident_id as incident_ref,
  actionable::boolean as actionable,
  label_reason,
  excluded
from raw_plain_alerts
