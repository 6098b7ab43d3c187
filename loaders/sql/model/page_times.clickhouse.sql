-- Merge: fired_ms concat.
select
  source,
  rule,
  service,
  coalesce(not actionable, false) as is_noise,
  arraySort(groupArray(alerts.fired_ms)) as fired_ms
from alerts
where coalesce(paged, true) and not is_duplicate
group by source, rule, service, is_noise
