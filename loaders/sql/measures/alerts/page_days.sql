-- Kept pages a day (UTC) of each source, rule and service.
-- Key: day, source, rule, service.
select
  date_trunc('day', fired_at)::timestamp as day,
  source,
  rule,
  service,
  count(*)::integer as pages,
  count(incident_id)::integer as linked,
  count(*) filter (where actionable)::integer as actionable,
  count(actionable)::integer as labelled
from kept_pages
group by 1, 2, 3, 4
