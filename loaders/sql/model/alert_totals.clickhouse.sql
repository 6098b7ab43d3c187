-- Merge: first_at min.
select
  source,
  fromUnixTimestamp64Milli(min(fired_ms), 'UTC') as first_at,
  count() as alerts,
  count(rule) as rules,
  count(service) as services,
  count(acknowledged_ms) as acknowledged,
  count(resolved_ms) as resolved,
  count(paged) as paging,
  count(incident_id) as linked,
  count(actionable) as labelled
from alerts
group by source
