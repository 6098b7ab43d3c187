-- When each target was watched; what lies between two stretches is no exposure. `tempered`: evidence is divided by the
-- dispersion of the weekly counts (setting thresholds.dispersion).
-- Ship.
-- Key: target_kind, target_id, target_service, metric, from_at.
select
  target_kind,
  target_id,
  target_service,
  metric,
  from_at,
  to_at,
  dispersion <> 'none' as tempered
from target_spans
join watched_targets using (target_key)
cross join settings
order by target_kind, target_id, target_service, metric, from_at
