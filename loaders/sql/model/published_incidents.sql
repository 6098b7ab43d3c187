-- Incidents, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: incident_id.
-- Null: occurred_at.
select distinct on (incident_id) history.* exclude (period)
from stg_history_incident_starts as history
join last_snapshot using (period)
order by incident_id, occurred_at
