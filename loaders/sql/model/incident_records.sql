-- The records behind each incident, and by what they were joined.
-- Ship.
-- Key: record_id.
-- Null: basis.
select components.incident_id, components.record_id, claims.source, components.basis
from incident_components as components
join incident_claims as claims on claims.record_id = components.record_id
join incidents on incidents.incident_id = components.incident_id
order by components.incident_id, components.record_id
