-- What to fix next: every condition of the last four complete quarters with its score, and what its score rests on.
-- Ship.
-- Key: condition_id, service.
-- Null: layer, minutes_each, lost_minutes, effective_incidents, reduction, reduction_low, reduction_high, score, score_low, score_high, tie_band, below_first, sd_log, payback_quarters, impact_label.
-- Values: layer (technical | human | process).
select
  condition_id, service, named.label, layer, priorities.incidents, impact_known, quarters, frequency_per_quarter, minutes_each,
  lost_minutes, effective_incidents, reduction, reduction_low, reduction_high, reduction_basis, effort_days, effort_basis, score, score_low, score_high, tie_band, below_first,
  sd_log, payback_quarters, priorities.open_actions, frequency_label, impact_label, effort_label, named.group_label, groups.incidents as group_incidents
from priorities
join (
  select condition_id, min(label) as label, min(group_id) as group_id, min(group_label) as group_label
  from conditions
  group by condition_id
) as named using (condition_id)
join condition_groups as groups using (group_id)
order by service, score desc nulls last, priorities.incidents desc, condition_id
