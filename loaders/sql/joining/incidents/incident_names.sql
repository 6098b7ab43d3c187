-- Every name an incident or near miss answers to, over all its records.
-- Key: name, incident_id.
select distinct
  unnest(list_distinct(claims.names || [lower(claims.record_id)])) as name,
  components.incident_id
from incident_components as components
join incident_claims as claims on claims.record_id = components.record_id
where components.incident_id in (
  select incident_id from incident_declared
  union all
  select incident_id from near_miss_components
)
