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
  sum(pages)::integer as pages,
  to_json(coalesce(any_value(weekly), []))::varchar as weekly,
  sum(labelled)::integer as labelled,
  sum(actionable)::integer as actionable,
  sum(acknowledged)::integer as acknowledged,
  sum(linked)::integer as linked,
  sum(sleep_hours)::integer as sleep_hours,
  sum(pages)::integer as sleep_known
from page_slots
join quarters on slot_at >= from_at and slot_at < to_at
left join whole using (quarter)
group by quarter
order by quarter
