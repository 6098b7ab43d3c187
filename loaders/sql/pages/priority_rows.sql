-- What to fix next: every condition of the last four complete quarters with its score, and what its score rests on.
-- Ship.
-- Key: condition_id, service.
-- Null: layer, minutes_each, lost_minutes, effective_incidents, reduction, reduction_low, reduction_high, score, score_low, score_high, tie_band, below_first, sd_log, payback_quarters, impact_label.
-- Values: layer (technical | human | process).
select
  condition_id, service, label, layer, incidents, impact_known, quarters, frequency_per_quarter, minutes_each,
  lost_minutes, effective_incidents, reduction, reduction_low, reduction_high, reduction_basis, effort_days, effort_basis, score, score_low, score_high, tie_band, below_first,
  sd_log, payback_quarters, open_actions, frequency_label, impact_label, effort_label
from priorities
join (select condition_id, min(label) as label from conditions group by condition_id) using (condition_id)
order by service, score desc nulls last, incidents desc, condition_id
