-- The numbers that stand over each quarter, one row for each: what a frozen quarter is compared with later. Times are in
-- seconds, impact in minutes; a number that nothing states has no row. `improved` and `worsened` are the changes of the headline
-- that were told so by the end of the quarter.
-- Key: quarter, number.
-- Values: number (improved | worsened | incidents | retros_held | actions_filed | impact_minutes |
-- mitigate_median_s | resolve_median_s | pages).
select period as quarter, stage as number, n::double as value
from retro_funnel
where stage in ('incidents', 'retros_held', 'actions_filed')
union all
select quarter, 'impact_minutes', sum(round(impact_minutes * 60)::bigint) / 60.0
from incidents
join quarters on occurred_at >= from_at and occurred_at < to_at
where impact_minutes is not null
group by quarter
union all
select
  period,
  case metric when 'time_to_mitigate' then 'mitigate_median_s' else 'resolve_median_s' end,
  median_s
from response_times
join quarters on quarters.quarter = response_times.period
where group_kind = 'all' and metric in ('time_to_mitigate', 'time_to_resolve') and isfinite(median_s)
union all
select quarter, 'pages', sum(pages)
from page_slots
join quarters on slot_at >= from_at and slot_at < to_at
group by quarter
union all
select quarter, told.verdict, count(verdicts.action_id)
from quarters
cross join (values ('improved'), ('worsened')) as told (verdict)
left join verdicts
  on verdicts.verdict = told.verdict
  and verdicts.counted
  and verdicts.is_first
  and verdicts.verdict_at <= quarters.to_at
group by quarter, told.verdict
order by quarter, number
