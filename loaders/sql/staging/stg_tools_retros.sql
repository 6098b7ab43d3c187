-- Retros that incident tools keep. None of them says who reviewed, for how long or with what timeline.
-- Key: record_id.
-- Null: source_file, incident_record_id, mentions, title, held_at, published_at, duration_s, participant_count,
-- functions, has_timeline, timeline_owner, body_chars, blame_phrases, passages.
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
  null::double as duration_s,
  try_cast(participant_count as integer) as participant_count,
  null::varchar[] as functions,
  has_timeline::boolean as has_timeline,
  null::boolean as timeline_owner,
  length(body)::integer as body_chars,
  null::varchar[] as blame_phrases,
  null::varchar as passages
from raw_tools_retros as told
left join stg_tools_names as named
  on named.name = lower(substr(told.incident_record_id, length(told.source) + 2))
  and (named.source = told.source or told.source = 'slack')
