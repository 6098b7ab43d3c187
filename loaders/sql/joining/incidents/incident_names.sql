-- Every name an incident answers to, over all its records.
-- Key: name, incident_id.
select distinct
  unnest(list_distinct(claims.names || [lower(claims.record_id)])) as name,
  components.incident_id
from incident_components as components
join incident_claims as claims on claims.record_id = components.record_id
join incident_declared as declared on declared.incident_id = components.incident_id
