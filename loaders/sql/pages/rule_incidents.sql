-- Incidents that a rule's pages belonged to.
-- Ship.
-- Key: rule, service, incident_id.
select rule, service, incident_id, count(*)::integer as pages, min(fired_at) as first_at
from kept_pages
where incident_id is not null
group by rule, service, incident_id
order by rule, service, incident_id
