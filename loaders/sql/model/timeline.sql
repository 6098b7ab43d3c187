-- What happened inside each incident, in order.
-- Null: at.
select claims.incident_id, "at", at_basis, kind, text
from timeline_claims as claims
join incidents on incidents.incident_id = claims.incident_id
order by claims.incident_id, "at" nulls last, claims.source, source_file, text
