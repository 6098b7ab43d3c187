-- The triggers of the taxonomy in its order; `phrases` and `counter_phrases` are JSON lists.
-- Key: trigger.
select
  (row_number() over (order by rowid))::integer as place,
  "trigger",
  label,
  phrases,
  counter_phrases
from raw_trigger_rules
