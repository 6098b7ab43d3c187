-- Merge: sum.
select
  fromUnixTimestamp64Milli(fired_ms - fired_ms % 86400000, 'UTC') as day,
  source,
  rule,
  service,
  count() as pages,
  count(incident_id) as linked,
  countIf(kept_pages.actionable) as actionable,
  count(kept_pages.actionable) as labelled
from kept_pages
group by day, source, rule, service
