-- Pages as verdicts count them, duplicates left out: the days (since 1970, UTC) of each rule on each service of each
-- source. `is_noise` says that nobody needed to act.
-- Null: rule, service.
select
  source,
  rule,
  service,
  is_noise,
  list_transform(fired_ms, lambda ms: epoch(make_timestamp_ms(ms)) / 86400) as days
from page_times
