-- Each rule's pages on each service, with its counts in every whole week (`watched`: 1, else 0) and its labels by day.
-- Key: rule, service.
-- Null: team, median_open_s.
with weekly as (
  select
    rules.rule,
    rules.service,
    list(if(unwatched.week is null, coalesce(paged, 0), 0) order by alert_span.week) as weeks,
    list((unwatched.week is null)::integer order by alert_span.week) as watched
  from (select distinct rule, service, to_json([rule, service])::varchar as scope from kept_pages) as rules
  cross join alert_span
  left join unwatched_weeks as unwatched
    on unwatched.kind = 'rule' and unwatched.scope = rules.scope and unwatched.week = alert_span.week
  left join (
    select week, rule, service, count(*)::integer as paged from kept_pages group by week, rule, service
  ) as counts
    on counts.rule = rules.rule and counts.service = rules.service and counts.week = alert_span.week
  group by rules.rule, rules.service
),
labelled as (
  select rule, service, list(good order by day) as good, list(labels order by day) as labels
  from (
    select
      rule,
      service,
      date_trunc('day', fired_at) as day,
      count(*) filter (where actionable)::integer as good,
      count(actionable)::integer as labels
    from kept_pages
    where actionable is not null
    group by 1, 2, 3
  )
  group by rule, service
)
select
  pages.rule,
  pages.service,
  min(team) as team,
  count(*)::integer as paged,
  count(incident_id)::integer as linked,
  count(acknowledged_at)::integer as acknowledged,
  count(*) filter (where is_refire)::integer as refired,
  count(*) filter (where is_flapping)::integer as flapping,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours,
  quantile_disc(date_diff('second', fired_at, resolved_at), 0.5)
    filter (where resolved_at >= fired_at)::double as median_open_s,
  max(fired_at) as last_at,
  any_value(coalesce(weekly.weeks, [])) as weeks,
  any_value(coalesce(weekly.watched, [])) as watched,
  any_value(coalesce(labelled.good, [])) as good,
  any_value(coalesce(labelled.labels, [])) as labels
from kept_pages as pages
left join weekly using (rule, service)
left join labelled using (rule, service)
group by pages.rule, pages.service
