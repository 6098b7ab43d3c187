-- Which deploys came shortly before an incident: of its service in the two hours before, or of no known service in the half
-- hour before. `minutes_before` counts from the deploy to the first time the record has.
-- Key: incident_id, deploy_id.
with told as (
  select
    components.incident_id,
    claims.services,
    claims.occurred_at,
    contains(coalesce(claims.time_basis, ''), ': date stated') as is_day_only,
    claims.precedence
  from incident_claims as claims
  join incident_components as components on components.record_id = claims.record_id
  where claims.occurred_at is not null
),
incidents as (
  select
    incident_id,
    first(occurred_at order by is_day_only, precedence, occurred_at) as occurred_at,
    bool_and(is_day_only) as is_day_only,
    list_transform(flatten(list(services)), service -> lower(service)) as services
  from told
  group by incident_id
)
select
  incidents.incident_id,
  deploys.record_id as deploy_id,
  date_diff('second', "at", occurred_at) / 60.0 as minutes_before
from incidents
join deploy_claims as deploys
  on "at" <= occurred_at
  and "at" >= occurred_at - case when service is null then interval 30 minutes else interval 2 hours end
  and (service is null or list_contains(incidents.services, lower(service)))
where excluded is null and not is_day_only
