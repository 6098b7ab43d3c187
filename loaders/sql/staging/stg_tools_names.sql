-- Every name by which a tool's records may call one of its incidents: id, key, number, address, channel, and a problem that
-- names it.
-- Key: source, name.
select source, name, min(record_id) as record_id
from (
  select source, record_id, unnest(from_json(names, '["VARCHAR"]')) as name from raw_tools_incidents
  union all
  select conditions.source, incidents.record_id, lower(through)
  from raw_tools_conditions as conditions
  join raw_tools_incidents as incidents on incidents.record_id = incident_record_id
  where through is not null
)
group by source, name
