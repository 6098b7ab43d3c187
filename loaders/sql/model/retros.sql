-- Retros, with what they named. `actions_read`: all that the text says of actions was understood; only then has a retro
-- without any filed none. `has_timeline` is unknown where lines that may be one were not understood.
-- Ship: retro_id, incident_id, held_at, published_at, duration_s, participant_count, has_timeline, actions_read,
-- conditions_named, layers_named.
-- Key: retro_id.
-- Null: incident_id, held_at, published_at, duration_s, participant_count, functions, has_timeline, timeline_owner, body_chars.
select
  claims.record_id as retro_id,
  incidents.incident_id,
  case when held_at < as_of_at then held_at end as held_at,
  case when published_at < as_of_at then published_at end as published_at,
  duration_s,
  participant_count,
  functions,
  has_timeline,
  timeline_owner,
  body_chars,
  coalesce(actions_read, true) as actions_read,
  (
    select count(*)::integer from conditions where conditions.incident_id = incidents.incident_id
  ) as conditions_named,
  (
    select count(distinct layer)::integer
    from conditions
    where conditions.incident_id = incidents.incident_id
  ) as layers_named,
  coalesce(blame_phrases, []) as blame_phrases
from retro_claims as claims
cross join as_of
left join incidents on incidents.incident_id = claims.incident_id
where
  (claims.incident_id is null or incidents.incident_id is not null)
  and coalesce(held_at < as_of_at, true)
order by retro_id
