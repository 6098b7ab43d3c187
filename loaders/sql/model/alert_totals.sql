-- How many alerts each source has, when the first fired, and of how many each field is known.
-- Internal.
-- Key: source.
select
  source,
  min(fired_at) as first_at,
  count(*)::bigint as alerts,
  count(rule)::bigint as rules,
  count(service)::bigint as services,
  count(acknowledged_at)::bigint as acknowledged,
  count(resolved_at)::bigint as resolved,
  count(paged)::bigint as paging,
  count(incident_id)::bigint as linked,
  count(actionable)::bigint as labelled
from alerts
group by source
