-- Retros that incident tools keep, with what their texts tell. A timeline is missing only from a text that was
-- understood whole.
-- Key: record_id.
-- Null: source_file, incident_record_id, mentions, title, held_at, published_at, duration_s, participant_count,
-- functions, has_timeline, timeline_owner, body_chars, blame_phrases, passages, speaks_of_earlier, timeline_read, actions_read.
select
  told.record_id,
  told.source,
  file as source_file,
  coalesce(named.record_id, told.incident_record_id) as incident_record_id,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  title,
  held_at::timestamptz::timestamp as held_at,
  published_at::timestamptz::timestamp as published_at,
  duration_s::double as duration_s,
  try_cast(participant_count as integer) as participant_count,
  from_json(functions, '["VARCHAR"]') as functions,
  case when has_timeline::boolean or coalesce(timeline_read_whole::boolean, true) then has_timeline::boolean end
    as has_timeline,
  timeline_owner::boolean as timeline_owner,
  body_chars::integer as body_chars,
  from_json(blame_phrases, '["VARCHAR"]') as blame_phrases,
  passages,
  speaks_of_earlier::boolean as speaks_of_earlier,
  timeline_read_whole::boolean as timeline_read,
  actions_read_whole::boolean as actions_read
from raw_tools_retros as told
left join stg_names_asked as named
  on named.name = lower(substr(told.incident_record_id, length(told.source) + 2))
  and named.asked_by = told.source
