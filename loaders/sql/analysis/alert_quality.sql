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
    sum(actionable)::integer as n,
    sum(labelled)::integer as known,
    sum(pages)::integer as of
  from page_slots
  join quarters on slot_at >= from_at and slot_at < to_at
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
  select source from alert_totals where acknowledged > 0
),
answered as (
  select
    quarter as period,
    'acknowledged' as kind,
    sum(acknowledged)::integer as n,
    sum(pages)::integer as known,
    sum(pages)::integer as of
  from page_slots
  join quarters on slot_at >= from_at and slot_at < to_at
  where source in (select source from telling)
  group by quarter
)
select period, kind, n, known, of
from (from precise union all from recalled union all from answered)
order by period, kind
