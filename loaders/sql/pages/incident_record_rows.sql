-- Which source records stand behind each incident, and why were they taken to be the same?
-- Key: incident_id, record_id.
-- Null: basis.
select incident_id, record_id, source, basis
from incident_records
order by incident_id, source, record_id
