-- The stretches between the start of a change's baseline and the end of its follow-up in which its source was not watched.
-- Ship.
-- Key: set_id, from_at.
with holes as (
  select set_id, unnest(from_json(holes, '[["DOUBLE"]]')) as hole from judged_sets
)
select
  set_id,
  make_timestamp((hole[1] * 86400e6)::bigint) as from_at,
  make_timestamp((hole[2] * 86400e6)::bigint) as to_at
from holes
order by set_id, from_at
