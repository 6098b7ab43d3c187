-- Deploys and releases, with the incidents that a deploy names or that began shortly after it.
-- Key: deploy_id.
-- Null: service, title, url.
-- Values: kind (deploy | release | rollback | config | flag).
select
  record_id as deploy_id,
  source,
  service,
  "at",
  kind,
  title,
  url,
  coalesce((
    select list(distinct linked.incident_id order by linked.incident_id)
    from (
      select before.incident_id from deploys_before as before where before.deploy_id = claims.record_id
      union
      select claims.incident_id
    ) as linked
    join incidents on incidents.incident_id = linked.incident_id
  ), []) as incident_ids
from deploy_claims as claims
cross join as_of
where excluded is null and "at" is not null and "at" < as_of_at
order by "at", record_id
