-- Weekly pages as series over the whole weeks watched: all, by team, severity and service (the forty with most); and noise, the pages that were labelled
-- as not worth acting on, of those labelled. A week that was not watched has no exposure.
-- Key: series, week.
with wide as (
  select
    week,
    unnest([
      {series: 'pages', n: paged, of: paged},
      {series: 'pages: team ' || team, n: paged, of: paged},
      {series: 'pages: severity ' || severity, n: paged, of: paged},
      {series: 'pages: service ' || nullif(service, ''), n: paged, of: paged},
      {series: case when labelled > 0 then 'noise' end, n: labelled - actionable, of: labelled}
    ], recursive := true)
  from page_weeks
),
counted as (
  select series, week, sum(n)::integer as n, sum(of)::integer as of
  from wide
  where series is not null
  group by series, week
),
shown as (
  select series
  from counted
  group by series
  qualify row_number() over (
    partition by contains(series, 'service') order by sum(n) desc, series
  ) <= 40 or not contains(series, 'service')
)
select
  names.series,
  alert_span.week,
  coalesce(n, 0) as n,
  case when names.series = 'noise' then coalesce(of, 0) else (unwatched.week is null)::integer end as exposure
from shown as names
cross join alert_span
left join counted on counted.series = names.series and counted.week = alert_span.week
left join unwatched_weeks as unwatched
  on unwatched.kind = 'series' and unwatched.scope = names.series and unwatched.week = alert_span.week
