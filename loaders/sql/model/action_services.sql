-- Services that an action is about, among those that incidents have: as its record names them, else a label, else its incident.
-- Internal.
-- Key: action_id, service.
-- Values: basis (field | label | incident).
with known as (
  select name, lower(trim(name)) as word from used_names where kind = 'service'
),
told as (
  select components.action_id, unnest(claims.services) as word, 'field' as basis, 1 as rank
  from action_claims as claims
  join action_components as components on components.record_id = claims.record_id
  union all
  select action_id, regexp_replace(label, '^[a-zA-Z]+\s*[:/=]+\s*', ''), 'label', 2 from action_labels
  union all
  select action_id, label, 'label', 2 from action_labels
  union all
  select action_id, unnest(services), 'incident', 3
  from actions
  join incidents on incidents.incident_id = actions.incident_id
),
named as (
  select distinct action_id, known.name as service, basis, rank
  from told
  left join stg_setting_map as renamed on renamed.kind = 'service' and renamed.raw = lower(trim(told.word))
  join known on known.word = lower(trim(coalesce(renamed.mapped, told.word)))
  where action_id in (select action_id from actions)
)
select action_id, service, basis
from named
qualify rank = min(rank) over (partition by action_id)
order by action_id, service
