-- Each retro's depth and how it was held, with what the filters need; the quarter is its incident's.
-- Ship.
-- Key: retro_id.
-- Null: incident_id, title, severity, team, occurred_at, quarter, held_at, days_to_retro, duration_s, participant_count, functions, has_timeline, timeline_owner, names_earlier, one_cause, event_cause, human_only.
select
  depth.retro_id,
  depth.incident_id,
  incident_rows.title,
  incident_rows.severity,
  coalesce(incident_rows.services, '[]') as services,
  incident_rows.team,
  depth.occurred_at,
  incident_rows.quarter,
  depth.held_at,
  days_to_retro::double as days_to_retro,
  depth.duration_s::double as duration_s,
  participant_count::integer as participant_count,
  case when len(functions) > 0 then to_json(functions)::varchar end as functions,
  has_timeline,
  timeline_owner,
  depth.conditions,
  to_json(layers)::varchar as layers,
  one_cause,
  event_cause,
  human_only,
  depth.actions,
  actions_read,
  blame_phrases,
  names_earlier_incident or names_earlier_action as names_earlier
from retro_depth as depth
left join incident_rows using (incident_id)
order by depth.occurred_at, depth.retro_id
