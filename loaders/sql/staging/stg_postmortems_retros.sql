-- Retros: each report is one. A file's date is no review date: held_at is only what is stated. A timeline is missing only
-- from a report whose lines and lists were all understood.
-- Key: record_id.
-- Null: incident_record_id, mentions, title, held_at, published_at, duration_s, participant_count, functions,
-- has_timeline, timeline_owner, body_chars, blame_phrases, passages.
select
  record_id,
  'postmortems' as source,
  file as source_file,
  record_id as incident_record_id,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  title,
  held_at::timestamptz::timestamp as held_at,
  published_at::timestamptz::timestamp as published_at,
  duration_s::double as duration_s,
  participant_count::integer as participant_count,
  from_json(functions, '["VARCHAR"]') as functions,
  case when has_timeline::boolean or timeline_read_whole::boolean then has_timeline::boolean end as has_timeline,
  timeline_owner::boolean as timeline_owner,
  body_chars::integer as body_chars,
  from_json(blame_phrases, '["VARCHAR"]') as blame_phrases,
  passages,
  speaks_of_earlier::boolean as speaks_of_earlier,
  timeline_read_whole::boolean as timeline_read,
  actions_read_whole::boolean as actions_read
from raw_postmortems_retros
