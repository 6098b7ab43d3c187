-- Every retro with its incident.
-- Key: record_id.
-- Null: names, title, held_at, published_at, duration_s, participant_count, functions, has_timeline, timeline_owner,
-- body_chars, blame_phrases, speaks_of_earlier, timeline_read, actions_read, source_row, incident_id.
select
  retros.* exclude (incident_record_id, incident_ref, mentions, passages, told_by),
  coalesce(components.incident_id, refs.incident_id) as incident_id
from claimed_retros as retros
left join incident_components as components on components.record_id = incident_record_id
left join plain_references as refs
  on refs.record_kind = 'retro' and refs.record_id = retros.record_id
where retros.record_id not in (select record_id from ambiguous_references where record_kind = 'retro')
