-- Every retro with its incident.
-- Key: record_id.
-- Null: *.
select retros.* exclude (incident_record_id, mentions), components.incident_id
from stg_postmortems_retros as retros
left join incident_components as components on components.record_id = incident_record_id
union all by name
select retros.* exclude (incident_record_id, mentions), components.incident_id
from stg_tools_retros as retros
left join incident_components as components on components.record_id = incident_record_id
union all by name
select retros.* exclude (incident_ref), refs.incident_id
from stg_plain_retros as retros
left join plain_references as refs
  on refs.record_kind = 'retro' and refs.record_id = retros.record_id
where retros.record_id not in (select record_id from ambiguous_references where record_kind = 'retro')
