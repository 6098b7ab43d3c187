-- A record is behind one incident only, and every incident has a record.
select incident_id
from incidents
where incident_id not in (select incident_id from incident_records)
