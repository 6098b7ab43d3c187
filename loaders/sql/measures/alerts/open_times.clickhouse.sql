-- Merge: sum.
select
  rule,
  service,
  multiIf(
    seconds < 3600, seconds,
    seconds < 86400, intDiv(seconds, 60) * 60,
    intDiv(seconds, 3600) * 3600
  ) as open_s,
  count() as pages
from (
  select rule, service, assumeNotNull(intDiv(resolved_ms, 1000) - intDiv(fired_ms, 1000)) as seconds
  from kept_pages
  where resolved_ms >= fired_ms
)
group by rule, service, open_s
