-- What happened inside each incident, in order: signals, pages, beliefs, decisions, actions and
-- changes. Entries without a time come last; the same entry in two records appears twice.
-- Null: at, at_basis, kind, text.
select incident_id, "at", at_basis, kind, text
from timeline
order by incident_id, "at" nulls last, text
