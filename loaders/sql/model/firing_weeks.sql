-- All firings and those that are no repeats, by rule, service and week (Monday, in the organisation's zone).
-- Internal.
-- Key: week, rule, service.
-- Null: team.
select
  date_trunc('week', fired_at at time zone 'UTC' at time zone time_zone)::timestamp as week,
  coalesce(rule, '') as rule,
  coalesce(service, '') as service,
  min(team) as team,
  count(*)::integer as fired,
  count(*) filter (where not is_duplicate)::integer as kept
from alerts
cross join settings
group by 1, 2, 3
