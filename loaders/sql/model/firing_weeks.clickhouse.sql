-- Merge: team min.
select
  fromUnixTimestamp64Milli((intDiv(week_ms, 86400000) - (intDiv(week_ms, 86400000) + 3) % 7) * 86400000, 'UTC') as week,
  coalesce(rule, '') as rule,
  coalesce(service, '') as service,
  min(team) as team,
  count() as fired,
  countIf(not is_duplicate) as kept
from alerts
group by week, rule, service
