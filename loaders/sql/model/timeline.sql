-- What happened inside each incident, in order: signals, pages, beliefs, decisions, actions and changes. Entries without a
-- time come last; the same entry in two records appears twice.
-- Ship.
-- Null: at, text.
select claims.incident_id, "at", at_basis, kind, text
from timeline_claims as claims
join incidents on incidents.incident_id = claims.incident_id
order by claims.incident_id, "at" nulls last, claims.source, source_file, text
