-- What an incident's texts tell of it as a whole: of several texts a retro's, else the incident's own.
-- Key: incident_record_id.
select
  incident_record_id,
  first(incident order by kind desc, record_id) as said
from stg_told_texts
where incident_record_id is not null and incident is not null
group by incident_record_id
