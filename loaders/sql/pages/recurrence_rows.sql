-- How often does each condition come back, with what is done about it? Everywhere and on each service. Incidents are all that
-- name it, those without a date too, as on the rest of the page; what is told of times is of the dated ones.
-- Ship.
-- Key: condition_id, service.
-- Null: layer, median_gap_days, rate_per_quarter, rate_low, rate_high, trend_ratio, trend_low, trend_high.
-- Values: layer (technical | human | process).
with named as (
  select
    condition_id,
    label,
    incident_id,
    unnest(list_concat([''], list_distinct(services))) as service
  from conditions
  join incidents using (incident_id)
),
counted as (
  select condition_id, service, count(distinct incident_id)::integer as incidents, min(label) as label
  from named
  group by condition_id, service
)
select
  condition_id,
  service,
  label,
  layer,
  counted.incidents,
  first_at,
  last_at,
  median_gap_days,
  seen_again_after_close,
  open_actions,
  closed_actions,
  rate_per_quarter,
  rate_low,
  rate_high,
  trend_ratio,
  trend_low,
  trend_high
from condition_recurrence
join counted using (condition_id, service)
where service = '' or counted.incidents > 1
order by counted.incidents desc, condition_id, service
