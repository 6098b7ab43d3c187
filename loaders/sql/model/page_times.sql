-- When each rule paged on each service of each source (milliseconds since 1970, UTC, oldest first), duplicates left out:
-- what verdicts are worked out from. `is_noise` says that nobody needed to act. A source that can't say whether it paged
-- counts as paging.
-- Internal.
-- Null: rule, service.
select
  source,
  rule,
  service,
  actionable is not distinct from false as is_noise,
  list(epoch_ms(fired_at) order by fired_at) as fired_ms
from alerts
where coalesce(paged, true) and not is_duplicate
group by source, rule, service, is_noise
