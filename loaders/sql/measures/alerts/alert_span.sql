-- The whole weeks in which alerts were watched, in the organisation's zone, oldest first.
-- Key: week.
with span as (
  select
    min(greatest(from_at, first_at)) at time zone 'UTC' at time zone any_value(time_zone) as from_local,
    max(least(to_at, as_of_at)) at time zone 'UTC' at time zone any_value(time_zone) as to_local
  from coverage
  cross join as_of
  cross join settings
  cross join (select min(first_at) as first_at from alert_totals)
  where source in (select source from alert_totals)
)
select unnest(generate_series(
  date_trunc('week', from_local + interval 6 day + interval 23 hour + interval 59 minute),
  date_trunc('week', to_local) - interval 7 day,
  interval 7 day
))::timestamp as week
from span
where from_local is not null
