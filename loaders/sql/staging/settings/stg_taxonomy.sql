-- The conditions of the taxonomy; `phrases` and `counter_phrases` are JSON lists.
-- Key: condition_id.
-- Values: layer (technical | human | process).
select
  condition_id,
  layer,
  label,
  description,
  example,
  group_id,
  group_label,
  phrases,
  counter_phrases
from raw_taxonomy
