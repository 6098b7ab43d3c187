-- Every name by which a tool's records may call one of its incidents: id, key, number, address, channel.
-- Key: source, name.
select source, name, min(record_id) as record_id
from (
  select source, record_id, unnest(from_json(names, '["VARCHAR"]')) as name from raw_tools_incidents
)
group by source, name
