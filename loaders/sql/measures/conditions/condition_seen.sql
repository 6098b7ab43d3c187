-- Each dated incident of each condition, everywhere ('') and on each of its services.
-- Key: condition_id, service, incident_id.
-- Null: layer.
with places as (
  select
    condition_id,
    layer,
    incident_id,
    occurred_at,
    unnest(list_concat([''], list_distinct(services))) as service
  from conditions
  join incidents using (incident_id)
  where occurred_at is not null
)
select condition_id, service, any_value(layer) as layer, incident_id, occurred_at as seen_at
from places
group by condition_id, service, incident_id, occurred_at
