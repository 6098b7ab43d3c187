-- Every near miss with what the filters need; `services` is a JSON list.
-- Ship.
-- Key: near_miss_id.
-- Null: title, team, occurred_at, quarter, incident_id.
-- Values: basis (record | luck).
select
  near_miss_id, basis, title, to_json(services)::varchar as services, team, occurred_at, quarter, incident_id
from near_misses
left join quarters on occurred_at >= from_at and occurred_at < to_at
order by occurred_at desc nulls last, near_miss_id
