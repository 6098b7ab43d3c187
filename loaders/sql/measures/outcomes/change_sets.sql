-- The closed actions with their targets, the set in which each is judged, and what it says of it. `joint_with` are the other
-- actions of the set, or those that it can't be told apart from. `members` counts actions; `is_first` marks one row a set.
-- Key: action_id, target_key.
-- Null: strength, named_before_closing, check_at, index_id, planned_p, planned_at, planned_told_at.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up), basis (curated | label | text
-- | inferred), state (improved | worsened | no_detectable_change | too_early | not_measurable), strength (strong | holding).
with unnested as (
  select
    set_id,
    unnest(from_json(members, '[{
      "action_id": "VARCHAR", "target_key": "VARCHAR", "state": "VARCHAR", "reason": "VARCHAR", "strength": "VARCHAR",
      "joint_with": ["VARCHAR"], "planned_p": "DOUBLE", "planned_day": "DOUBLE", "planned_told_day": "DOUBLE"
    }]')) as member
  from judged_sets
),
members as (
  select set_id, unnest(member) from unnested
)
select
  targets.*,
  actions.closed_at,
  least(coalesce(incidents.occurred_at, actions.created_at, actions.closed_at), actions.closed_at) as trigger_at,
  date_diff(
    'microsecond',
    least(coalesce(incidents.occurred_at, actions.created_at, actions.closed_at), actions.closed_at),
    actions.closed_at
  ) / 86400e6 as delay_days,
  incidents.incident_id as index_id,
  set_id,
  state,
  reason,
  members.strength,
  joint_with,
  planned_p,
  make_timestamp((planned_day * 86400e6)::bigint) as planned_at,
  make_timestamp((planned_told_day * 86400e6)::bigint) as planned_told_at,
  (count(distinct members.action_id) over (partition by set_id))::integer as members,
  row_number() over (partition by set_id order by actions.closed_at, members.action_id, members.target_key) = 1 as is_first
from members
join targets using (action_id, target_key)
join actions on actions.action_id = members.action_id
left join incidents on incidents.incident_id = actions.incident_id
