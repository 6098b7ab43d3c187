-- How deep did each retro go, and how was it held? Shallow is: one cause only, an event as the only kind of cause, or
-- human causes only; a retro that names no cause is not shallow but unknown. Actions are those filed for its incident.
-- Key: retro_id.
-- Null: incident_id, occurred_at, held_at, days_to_retro, duration_s, participant_count, functions, has_timeline, timeline_owner, names_earlier_incident, names_earlier_action, one_cause, event_cause, human_only.
with named as (
  select
    incident_id,
    count(*)::integer as conditions,
    count(*) filter (where is_event)::integer as events,
    bool_and(coalesce(layer, '') = 'human') as human_only,
    list(distinct layer order by layer) filter (where layer is not null) as layers
  from conditions
  join event_causes using (incident_id, condition_id)
  group by incident_id
),
filed as (
  select incident_id, count(*)::integer as actions from actions group by incident_id
)
select
  retros.retro_id,
  retros.incident_id,
  incidents.occurred_at,
  retros.held_at,
  case
    when retros.held_at >= incidents.occurred_at
      then date_diff('second', incidents.occurred_at, retros.held_at) / 86400.0
  end as days_to_retro,
  retros.duration_s,
  retros.participant_count,
  retros.functions,
  retros.has_timeline,
  retros.timeline_owner,
  coalesce(named.conditions, 0) as conditions,
  coalesce(named.layers, []) as layers,
  named.conditions = 1 as one_cause,
  named.events > 0 as event_cause,
  named.human_only,
  coalesce(filed.actions, 0) as actions,
  retros.actions_read,
  len(retros.blame_phrases)::integer as blame_phrases,
  retro_reviews.names_earlier_incident,
  retro_reviews.names_earlier_action
from retros
left join incidents using (incident_id)
left join named using (incident_id)
left join filed using (incident_id)
left join retro_reviews using (retro_id)
order by retros.retro_id
