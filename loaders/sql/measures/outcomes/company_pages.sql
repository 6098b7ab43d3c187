-- Pages as verdicts count them, duplicates left out: the days (since 1970, UTC) of each rule on each service of each
-- source. `is_noise` says that nobody needed to act.
-- Null: rule, service.
select
  source,
  rule,
  service,
  actionable is not distinct from false as is_noise,
  list(epoch(fired_at) / 86400 order by fired_at) as days
from alerts
where coalesce(paged, true) and not coalesce(is_duplicate, false)
group by source, rule, service, is_noise
