-- When each target was watched; what lies between two stretches is no exposure. `tempered`: evidence is divided by the
-- dispersion of the weekly counts (setting thresholds.dispersion).
-- Key: target_kind, target_id, target_service, metric, from_at.
select
  target_kind,
  target_id,
  target_service,
  metric,
  from_at,
  to_at,
  (
    select coalesce(max(value), '') <> 'none' from raw_setting_values where name = 'thresholds.dispersion'
  ) as tempered
from target_spans
order by target_kind, target_id, target_service, metric, from_at
