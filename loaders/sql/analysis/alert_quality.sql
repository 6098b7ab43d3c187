-- How good is alerting, by quarter of the page or incident? precision: of the labelled pages those worth acting on; low and
-- high bounds count what is not labelled as all noise and as none. recall: of the incidents that say who saw them first,
-- those an alert saw. acknowledged: of the pages of pagers that tell acknowledgements.
-- Ship.
-- Key: period, kind.
-- Values: kind (precision | recall | acknowledged).
with precise as (
  select
    quarter as period,
    'precision' as kind,
    count(*) filter (where actionable)::integer as n,
    count(actionable)::integer as known,
    count(*)::integer as of
  from kept_pages
  join quarters on fired_at >= from_at and fired_at < to_at
  group by quarter
),
recalled as (
  select
    quarter as period,
    'recall' as kind,
    count(*) filter (where detected_by = 'alert')::integer as n,
    count(*) filter (where detected_by <> 'unknown')::integer as known,
    count(*)::integer as of
  from incidents
  join quarters on occurred_at >= from_at and occurred_at < to_at
  group by quarter
),
telling as (
  select distinct source from alerts where acknowledged_at is not null
),
answered as (
  select
    quarter as period,
    'acknowledged' as kind,
    count(acknowledged_at)::integer as n,
    count(*)::integer as known,
    count(*)::integer as of
  from alerts
  join quarters on fired_at >= from_at and fired_at < to_at
  where coalesce(paged, true) and not is_duplicate and source in (select source from telling)
  group by quarter
)
select period, kind, n, known, of
from (from precise union all from recalled union all from answered)
order by period, kind
