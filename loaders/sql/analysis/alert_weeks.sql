-- How many alerts and pages a week, by rule and service? Weeks start on Monday in the organisation's zone. `fired` counts
-- all firings, `kept` those that are no repeats, `paged` the kept ones that paged; all later columns are of these pages.
-- Key: week, rule, service.
-- Null: team.
with paged as (
  select
    week,
    rule,
    service,
    sum(paged)::integer as paged,
    sum(acknowledged)::integer as acknowledged,
    sum(actionable)::integer as actionable,
    sum(labelled)::integer as labelled,
    sum(sleep_hours)::integer as sleep_hours,
    sum(off_hours)::integer as off_hours,
    sum(refired)::integer as refired,
    sum(flapping)::integer as flapping,
    sum(linked)::integer as linked
  from page_weeks
  group by week, rule, service
)
select
  firing_weeks.*,
  coalesce(paged, 0) as paged,
  coalesce(acknowledged, 0) as acknowledged,
  coalesce(actionable, 0) as actionable,
  coalesce(labelled, 0) as labelled,
  coalesce(sleep_hours, 0) as sleep_hours,
  coalesce(off_hours, 0) as off_hours,
  coalesce(refired, 0) as refired,
  coalesce(flapping, 0) as flapping,
  coalesce(linked, 0) as linked
from firing_weeks
left join paged using (week, rule, service)
order by week, rule, service
