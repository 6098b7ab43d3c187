-- In which file the record stands that each incident has its id from.
-- Internal.
-- Key: incident_id.
select incident_id, source_file as file
from incidents
join incident_claims on record_id = incident_id
