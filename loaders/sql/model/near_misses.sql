-- What nearly went wrong, or went less wrong by luck, and is no incident: records whose type or label is near miss (`record`),
-- and what reports list under “where we got lucky” (`luck`; `incident_id` is the incident that was as bad as it was and no
-- worse). `conditions` are those that it names.
-- Key: near_miss_id.
-- Null: title, service, team, occurred_at, incident_id.
-- Values: basis (record | luck).
with named as (
  select incident_id, list(distinct condition_id order by condition_id) as conditions
  from condition_claims
  where incident_id is not null and condition_id <> ''
  group by incident_id
),
records as (
  select
    incident_id as near_miss_id,
    'record' as basis,
    arg_min(title, (precedence, record_id)) filter (where title is not null) as title,
    arg_min(services, (precedence, record_id)) filter (where len(services) > 0) as services,
    arg_min(team, (precedence, record_id)) filter (where team is not null) as team,
    min(occurred_at) as occurred_at,
    null::varchar as incident_id
  from near_miss_components
  join incident_components using (incident_id)
  join incident_claims using (record_id)
  group by near_miss_components.incident_id
),
lucky as (
  select
    components.incident_id,
    claims.phrase,
    list(distinct ruled.condition_id order by ruled.condition_id) filter (where ruled.condition_id is not null) as conditions
  from claimed_conditions as claims
  join incident_components as components on components.record_id = claims.incident_record_id
  left join named_conditions as ruled on ruled.words = claims.words
  where claims.is_luck and claims.phrase is not null
  group by components.incident_id, claims.phrase
)
select
  near_miss_id,
  records.basis,
  title,
  services[1] as service,
  coalesce(services, []) as services,
  coalesce(records.team, service_teams.team) as team,
  occurred_at,
  records.incident_id,
  coalesce(conditions, []) as conditions
from records
left join named on named.incident_id = near_miss_id
left join stg_service_teams as service_teams on service_teams.service = services[1]
cross join as_of
where coalesce(occurred_at < as_of_at, true)
union all
select
  lucky.incident_id || '#' || left(md5(phrase), 8),
  'luck',
  phrase,
  service,
  services,
  team,
  occurred_at,
  lucky.incident_id,
  coalesce(conditions, [])
from lucky
join incidents using (incident_id)
order by occurred_at nulls last, near_miss_id
