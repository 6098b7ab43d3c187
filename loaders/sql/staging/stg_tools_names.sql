-- Every name by which a tool's records may call one of its incidents: id, key, number, address, channel.
-- Key: source, name.
select source, name, min(record_id) as record_id
from (
  select source, record_id, unnest(names) as name from stg_tools_incidents
)
group by source, name
