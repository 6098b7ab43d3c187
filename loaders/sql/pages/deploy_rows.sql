-- Deploys with the incidents that each names or came shortly before, a row for each of them.
-- Ship.
-- Key: deploy_id, incident_id.
-- Null: service, title, url.
-- Values: kind (deploy | release | rollback | config | flag).
select deploy_id, source, service, "at", kind, title, url, unnest(incident_ids) as incident_id
from deploys
order by "at", deploy_id, incident_id
