-- The rules whose alerts belong to each incident: how many alerts and kept pages, and the first of each.
-- Key: incident_id, rule, service.
-- Null: first_page_at.
select
  incident_id,
  coalesce(rule, '') as rule,
  coalesce(service, '') as service,
  count(*)::integer as alerts,
  min(fired_at) as first_at,
  count(*) filter (where coalesce(paged, true) and not is_duplicate)::integer as pages,
  min(fired_at) filter (where coalesce(paged, true) and not is_duplicate) as first_page_at
from alerts
where incident_id is not null
group by 1, 2, 3
