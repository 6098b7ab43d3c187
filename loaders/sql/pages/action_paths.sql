-- What happened to each action after the meeting, and what was not said of it; `missed_*` are later incidents that carried
-- its condition while it was open, `own_*` those of them on its own services. The quarter is that of its filing.
-- Ship.
-- Key: action_id.
-- Null: incident_id, title, team, severity, layer, quarter, occurred_at, held_at, created_at, started_at, due_at, closed_at, status, closed_basis, has_owner, has_ticket, priority, strength, kind, vague, vague_reason, retro_actions.
-- Values: status (open | in_progress | done | wont_do), strength (stronger | intermediate | weaker), kind (prevent |
-- detect | mitigate | process | learn), layer (technical | human | process).
with aimed as (
  select targets.action_id, min(layers.layer) as layer
  from targets
  join (select condition_id, any_value(layer) as layer from conditions group by condition_id) as layers
    on layers.condition_id = targets.target_id
  where target_kind = 'condition'
  group by targets.action_id
),
siblings as (
  select incident_id, count(*)::integer as n from actions where incident_id is not null group by incident_id
),
missed as (
  select
    action_id,
    any_value(own_services) as own_services,
    count(*)::integer as incidents,
    sum(round(impact_minutes * 60)::bigint) / 60.0 as minutes,
    count(impact_minutes)::integer as known,
    count(*) filter (where is_own)::integer as own_incidents,
    sum(round(impact_minutes * 60)::bigint) filter (where is_own) / 60.0 as own_minutes
  from missed_incidents
  group by action_id
)
select
  actions.action_id,
  actions.incident_id,
  actions.title,
  actions.team,
  incident_rows.severity,
  coalesce(incident_rows.services, '[]') as services,
  aimed.layer,
  quarters.quarter,
  incident_rows.occurred_at,
  retros.held_at,
  actions.created_at,
  actions.started_at,
  actions.due_at,
  actions.closed_at,
  actions.status,
  actions.closed_basis,
  actions.has_owner,
  actions.has_ticket,
  actions.priority_raw as priority,
  actions.strength,
  actions.kind,
  actions.vague,
  actions.vague_reason,
  siblings.n as retro_actions,
  coalesce(missed.incidents, 0) as missed_incidents,
  coalesce(missed.minutes, 0)::double as missed_minutes,
  coalesce(missed.known, 0) as missed_known,
  coalesce(missed.own_services, '[]') as own_services,
  coalesce(missed.own_incidents, 0) as own_incidents,
  coalesce(missed.own_minutes, 0)::double as own_minutes
from actions
left join incident_rows using (incident_id)
left join retros on retros.retro_id = actions.retro_id
left join aimed on aimed.action_id = actions.action_id
left join siblings on siblings.incident_id = actions.incident_id
left join missed on missed.action_id = actions.action_id
left join quarters on actions.created_at >= quarters.from_at and actions.created_at < quarters.to_at
order by actions.created_at, actions.action_id
