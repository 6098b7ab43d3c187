-- Later incidents that carried a condition of an action while it was open, each once, and whether they were on its own
-- services: the ones its title names, or else those of the incident it came from; all are where neither names one.
-- Key: action_id, incident_id.
-- Null: impact_minutes.
with missed as (
  select distinct action_id, incident_id, impact_minutes from missed_prevention
),
known as (
  select distinct unnest(services) as service from incidents
),
words as (
  select action_id, unnest(regexp_split_to_array(lower(title), '[^\p{L}\p{N}_-]+')) as word
  from actions
  where action_id in (select action_id from missed)
),
titled as (
  select action_id, list(distinct service order by service) as services
  from words
  join known on lower(service) = word
  group by action_id
),
owned as (
  select missed.*, coalesce(titled.services, origin.services, []) as own_services
  from missed
  left join titled using (action_id)
  join actions using (action_id)
  left join incidents as origin on origin.incident_id = actions.incident_id
)
select
  action_id,
  owned.incident_id,
  owned.impact_minutes,
  to_json(own_services)::varchar as own_services,
  len(own_services) = 0 or list_has_any(own_services, services) as is_own
from owned
join incidents on incidents.incident_id = owned.incident_id
