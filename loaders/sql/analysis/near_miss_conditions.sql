-- Which conditions do near misses share with incidents that did hit? An incident's own luck is not counted as another's.
-- Ship.
-- Key: near_miss_id, condition_id.
-- Null: layer.
with named as (
  select near_miss_id, incident_id, unnest(conditions) as condition_id
  from near_misses
),
hit as (
  select
    condition_id,
    any_value(label order by label) as label,
    any_value(layer order by layer) as layer,
    list(incident_id order by incident_id) as incidents
  from conditions
  group by condition_id
)
select
  near_miss_id,
  condition_id,
  coalesce(hit.label, taxonomy.label, condition_id) as label,
  coalesce(hit.layer, taxonomy.layer) as layer,
  len(list_filter(coalesce(incidents, []), lambda one: one is distinct from named.incident_id))::integer as incidents
from named
left join hit using (condition_id)
left join taxonomy using (condition_id)
order by near_miss_id, condition_id
