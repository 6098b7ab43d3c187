-- Retros brought in our own column names.
-- Key: record_id.
-- Null: incident_ref, title, held_at, published_at, duration_s, participant_count, functions, has_timeline,
-- timeline_owner, body_chars, blame_phrases.
select
  record_id,
  source,
  file as source_file,
  row::integer as source_row,
  incident_id as incident_ref,
  [lower(native_id), lower(record_id)] as names,
  title,
  held_at::timestamptz::timestamp as held_at,
  published_at::timestamptz::timestamp as published_at,
  duration_s::double as duration_s,
  participant_count::double::integer as participant_count,
  from_json(functions, '["VARCHAR"]') as functions,
  has_timeline::boolean as has_timeline,
  timeline_owner::boolean as timeline_owner,
  body_chars::double::integer as body_chars,
  from_json(blame_phrases, '["VARCHAR"]') as blame_phrases
from raw_plain_retros
