-- The prose of every text that tells of an incident: reports, retros that tools keep, and the texts of other records.
-- Key: record_id.
with told as (
  select record_id, source, source_file, incident_record_id, passages, 1 as place
  from claimed_retros
  where passages is not null and incident_record_id is not null
  union all
  select record_id, source, source_file, incident_record_id, passages, 2
  from told_bodies
  where passages is not null and kind <> 'retro'
)
select * exclude (place)
from told
qualify row_number() over (partition by record_id order by place, source) = 1
