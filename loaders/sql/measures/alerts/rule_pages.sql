-- Each rule's pages on each service, with its counts in every whole week (`watched`: 1, else 0) and its labels by day.
-- Key: rule, service.
-- Null: team, median_open_s.
with weekly as (
  select
    rules.rule,
    rules.service,
    list(if(unwatched.week is null, coalesce(paged, 0), 0) order by alert_span.week) as weeks,
    list((unwatched.week is null)::integer order by alert_span.week) as watched
  from (select distinct rule, service, to_json([rule, service])::varchar as scope from page_weeks) as rules
  cross join alert_span
  left join unwatched_weeks as unwatched
    on unwatched.kind = 'rule' and unwatched.scope = rules.scope and unwatched.week = alert_span.week
  left join (
    select week, rule, service, sum(paged)::integer as paged from page_weeks group by week, rule, service
  ) as counts
    on counts.rule = rules.rule and counts.service = rules.service and counts.week = alert_span.week
  group by rules.rule, rules.service
),
labelled as (
  select rule, service, list(good order by day) as good, list(labels order by day) as labels
  from (
    select rule, service, day, sum(actionable)::integer as good, sum(labelled)::integer as labels
    from page_days
    where labelled > 0
    group by rule, service, day
  )
  group by rule, service
),
opened as (
  select rule, service, min(open_s) filter (where so_far >= n / 2) as median_open_s
  from (
    select
      rule,
      service,
      open_s,
      sum(pages) over (partition by rule, service order by open_s) as so_far,
      sum(pages) over (partition by rule, service) as n
    from open_times
  )
  group by rule, service
)
select
  pages.rule,
  pages.service,
  min(pages.team) as team,
  sum(paged)::integer as paged,
  sum(linked)::integer as linked,
  sum(acknowledged)::integer as acknowledged,
  sum(refired)::integer as refired,
  sum(flapping)::integer as flapping,
  sum(sleep_hours)::integer as sleep_hours,
  any_value(median_open_s)::double as median_open_s,
  max(last_at) as last_at,
  any_value(coalesce(weekly.weeks, [])) as weeks,
  any_value(coalesce(weekly.watched, [])) as watched,
  any_value(coalesce(labelled.good, [])) as good,
  any_value(coalesce(labelled.labels, [])) as labels
from page_weeks as pages
left join opened using (rule, service)
left join weekly using (rule, service)
left join labelled using (rule, service)
group by pages.rule, pages.service
