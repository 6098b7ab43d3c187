-- Fiscal quarters from the first incident to the day of the data, in the organisation's zone, as UTC bounds.
-- A fiscal year that doesn't start in January is named after the calendar year in which it ends.
-- Key: quarter.
with setting as (
  select
    time_zone as zone,
    quarter_start as first_month,
    (select as_of_at from as_of) as as_of_at,
    (select min(occurred_at) from incidents) as first_at
  from settings
),
span as (
  select
    *,
    first_at at time zone 'UTC' at time zone zone as first_local,
    as_of_at at time zone 'UTC' at time zone zone as last_local
  from setting
),
starts as (
  select
    * exclude (first_local, last_local),
    unnest(generate_series(
      date_trunc('month', first_local) - to_months((month(first_local) - first_month + 12)::integer % 3),
      last_local,
      interval 3 month
    ))::timestamp as start_local
  from span
  where first_local is not null and last_local is not null
),
bounded as (
  select
    *,
    (month(start_local) - first_month + 12) % 12 // 3 + 1 as number,
    year(start_local + to_months((13 - first_month) % 12)) as fiscal_year,
    start_local at time zone zone at time zone 'UTC' as from_at,
    (start_local + interval 3 month) at time zone zone at time zone 'UTC' as to_at
  from starts
)
select
  fiscal_year || '-Q' || number as quarter,
  from_at,
  to_at,
  to_at > as_of_at as is_partial
from bounded
where from_at < as_of_at
order by from_at
