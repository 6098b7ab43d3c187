-- When the settings say a source was watched, and its gaps; an open end is NULL.
-- Null: from_at, to_at.
select
  source,
  from_at::timestamptz::timestamp as from_at,
  to_at::timestamptz::timestamp as to_at,
  is_gap = 'true' as is_gap
from raw_setting_coverage
