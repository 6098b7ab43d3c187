-- How often does each condition come back, with what is done about it? Everywhere and on each service.
-- Ship.
-- Key: condition_id, service.
-- Null: layer, median_gap_days, rate_per_quarter, rate_low, rate_high, trend_ratio, trend_low, trend_high.
-- Values: layer (technical | human | process).
select
  condition_id,
  service,
  label,
  layer,
  incidents,
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
join (select condition_id, min(label) as label from conditions group by condition_id) using (condition_id)
where service = '' or incidents > 1
order by incidents desc, condition_id, service
