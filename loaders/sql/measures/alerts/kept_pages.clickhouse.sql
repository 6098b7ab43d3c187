-- Pages as they count: duplicates and alerts that paged nobody left out.
select
  alert_id,
  source,
  coalesce(rule, '') as rule,
  coalesce(service, '') as service,
  team,
  severity,
  fired_ms,
  acknowledged_ms,
  resolved_ms,
  incident_id,
  actionable,
  is_refire,
  is_flapping,
  in_sleep_hours,
  fromUnixTimestamp64Milli((intDiv(week_ms, 86400000) - (intDiv(week_ms, 86400000) + 3) % 7) * 86400000, 'UTC') as week,
  not (
    has({working_days: Array(UInt8)}, (intDiv(local_ms, 86400000) + 4) % 7)
    and local_ms % 86400000 >= {business_from_ms: Int64}
    and local_ms % 86400000 < {business_to_ms: Int64}
  ) as is_off_hours
from alerts
where coalesce(paged, true) and not is_duplicate
