-- What the taxonomy's conditions are called and mean, as a hash: labels given by another one are told of.
-- Row: one.
select left(md5(coalesce(string_agg(
  concat_ws(chr(31), condition_id, layer, group_id, label, description), chr(30) order by condition_id
), '')), 12) as taxonomy_hash
from stg_taxonomy
