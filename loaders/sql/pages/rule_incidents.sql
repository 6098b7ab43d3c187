-- Incidents that a rule's pages belonged to.
-- Ship.
-- Key: rule, service, incident_id.
select rule, service, incident_id, pages, first_page_at as first_at
from incident_alerts
where pages > 0
order by rule, service, incident_id
