-- Merge: first_at min, first_page_at min.
select
  assumeNotNull(alerts.incident_id) as incident_id,
  coalesce(alerts.rule, '') as rule,
  coalesce(alerts.service, '') as service,
  count() as alerts,
  fromUnixTimestamp64Milli(min(fired_ms), 'UTC') as first_at,
  countIf(coalesce(paged, true) and not is_duplicate) as pages,
  fromUnixTimestamp64Milli(minOrNullIf(fired_ms, coalesce(paged, true) and not is_duplicate), 'UTC') as first_page_at
from alerts
where alerts.incident_id is not null
group by incident_id, rule, service
