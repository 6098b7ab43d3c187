-- The last published verdict of each action and target.
-- Internal.
-- Key: action_id, target_key.
-- Null: data_cut, same_rule, window_before_days, events_before, window_after_days, events_after.
select
  period,
  data_cut,
  same_rule,
  action_id,
  concat_ws('|', target_kind, target_id, target_service, metric) as target_key,
  verdict,
  window_before_days,
  events_before,
  window_after_days,
  events_after
from stg_history_verdicts
qualify row_number() over (partition by action_id, target_key order by period desc, verdict, events_after) = 1
