-- Merge: last_at max.
select
  week,
  source,
  rule,
  service,
  team,
  severity,
  count() as paged,
  count(acknowledged_ms) as acknowledged,
  countIf(kept_pages.actionable) as actionable,
  count(kept_pages.actionable) as labelled,
  countIf(in_sleep_hours) as sleep_hours,
  countIf(is_off_hours) as off_hours,
  countIf(is_refire) as refired,
  countIf(is_flapping) as flapping,
  count(incident_id) as linked,
  fromUnixTimestamp64Milli(max(fired_ms), 'UTC') as last_at
from kept_pages
group by week, source, rule, service, team, severity
