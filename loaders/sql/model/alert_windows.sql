-- The incident that each alert without a named one fell into: the newest on its service that began by then, or up to 30
-- minutes later, and was not over. An incident without an end is taken to last a day for this.
-- Internal.
-- Key: firing.
with spans as (
  select
    incident_id,
    unnest(list_distinct(services)) as service,
    occurred_at - interval 30 minute as from_at,
    coalesce(resolved_at, mitigated_at, occurred_at + interval 1 day) as to_at
  from incidents
  where occurred_at is not null
),
lone as (
  select places.firing, places.service, fired_at
  from alert_places as places
  join alert_claims as claims on claims.rowid = places.firing
  where
    places.service is not null
    and (incident_id is null or incident_id not in (select incident_id from incident_declared))
)
select firing, incident_id
from lone
asof join spans on lone.service = spans.service and lone.fired_at >= spans.from_at
where fired_at <= to_at
