-- Did conditions come back less often after an action on them was closed? Each compared with itself.
-- Key: group.
-- Null: ratio, ratio_low, ratio_high.
select
  "group", conditions, conditions_compared, events_open, days_open, events_closed, days_closed,
  ratio, ratio_low, ratio_high
from recurrence_after_closing
order by "group" <> 'all', "group"
