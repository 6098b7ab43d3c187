-- How many pages came in each fiscal quarter, and what is known of them? Repeats of one firing are left out; alerts that
-- paged nobody are none. What a source can't say is not counted as no: `labelled` and `acknowledged_known` are the bases.
-- `weekly` lists the pages of each week that begins in the quarter, is over and was watched, oldest first (JSON).
-- Ship.
-- Key: quarter.
with weeks as (
  select period as week from control_points where series = 'pages' and value is not null
),
paged as (select week, sum(paged) as pages from alert_weeks group by week),
whole as (
  select quarter, list(coalesce(pages, 0)::integer order by week) as weekly
  from weeks
  join quarters on week >= from_at and week < to_at
  left join paged using (week)
  group by quarter
)
select
  quarter,
  count(*)::integer as pages,
  to_json(coalesce(any_value(weekly), []))::varchar as weekly,
  count(*) filter (where actionable is not null)::integer as labelled,
  count(*) filter (where actionable)::integer as actionable,
  count(*) filter (where acknowledged_at is not null)::integer as acknowledged,
  count(*) filter (where incident_id is not null)::integer as linked,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours,
  count(*) filter (where in_sleep_hours is not null)::integer as sleep_known
from alerts
join quarters on fired_at >= from_at and fired_at < to_at
left join whole using (quarter)
where coalesce(paged, true) and not coalesce(is_duplicate, false)
group by quarter
order by quarter
