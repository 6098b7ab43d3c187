-- How many pages came in each fiscal quarter, and what is known of them? Repeats of one firing are left out; alerts that
-- paged nobody are none. What a source can't say is not counted as no: `labelled` and `acknowledged_known` are the bases.
-- Key: quarter.
select
  quarter,
  count(*)::integer as pages,
  count(*) filter (where actionable is not null)::integer as labelled,
  count(*) filter (where actionable)::integer as actionable,
  count(*) filter (where acknowledged_at is not null)::integer as acknowledged,
  count(*) filter (where incident_id is not null)::integer as linked,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours,
  count(*) filter (where in_sleep_hours is not null)::integer as sleep_known
from alerts
join quarters on fired_at >= from_at and fired_at < to_at
where coalesce(paged, true) and not coalesce(is_duplicate, false)
group by quarter
order by quarter
