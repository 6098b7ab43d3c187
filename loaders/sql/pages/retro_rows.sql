-- Every retro: when it was held and what it names.
-- Key: retro_id.
-- Null: incident_id, held_at, published_at, duration_s, participant_count, has_timeline,
-- conditions_named, layers_named.
select
  retro_id,
  incident_id,
  held_at,
  published_at,
  duration_s::double as duration_s,
  participant_count::integer as participant_count,
  has_timeline,
  conditions_named::integer as conditions_named,
  layers_named::integer as layers_named
from retros
order by retro_id
