-- When the settings say a source was watched, and its gaps; an open end is NULL, and so is `kind` where both kinds are
-- meant.
-- Null: kind, from_at, to_at.
-- Values: kind (incident | page).
select
  source,
  nullif(kind, '') as kind,
  from_at::timestamptz::timestamp as from_at,
  to_at::timestamptz::timestamp as to_at,
  is_gap = 'true' as is_gap
from raw_setting_coverage
