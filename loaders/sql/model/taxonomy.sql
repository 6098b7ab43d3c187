-- The conditions that are known by name, with the words they are told by.
-- Internal.
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
from stg_taxonomy
order by condition_id
