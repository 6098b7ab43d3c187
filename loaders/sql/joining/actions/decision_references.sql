-- What each decision is about: actions by any of their names, and conditions; a reference that means nothing, or several
-- actions, has neither.
-- Key: decision_id, reference.
-- Null: action_id, condition_id.
with referred as (
  select distinct decision_id, unnest(concerns) as reference from stg_curated_decisions
),
named as (
  select distinct components.action_id, unnest(claims.names || [lower(claims.record_id)]) as name
  from action_claims as claims
  join action_components as components on components.record_id = claims.record_id
)
select
  decision_id,
  reference,
  case when count(distinct named.action_id) = 1 then min(named.action_id) end as action_id,
  min(taxonomy.condition_id) as condition_id
from referred
left join named on named.name = lower(reference)
left join stg_taxonomy as taxonomy on taxonomy.condition_id = lower(reference)
group by decision_id, reference
