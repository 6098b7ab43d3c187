-- Merge: sum.
select
  rule,
  service,
  assumeNotNull(intDiv(resolved_ms, 1000) - intDiv(fired_ms, 1000)) as open_s,
  count() as pages
from kept_pages
where resolved_ms >= fired_ms
group by rule, service, open_s
