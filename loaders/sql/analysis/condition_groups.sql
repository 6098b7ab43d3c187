-- How often does each broader kind of condition come back? Incidents with any condition of the group, each once, everywhere; the
-- actions that somebody aimed at one of its conditions, and the incidents of the group since the first of them was closed.
-- Ship: group_id, label, condition_count, incidents, first_at, last_at, open_actions, closed_actions, first_closed_at, seen_again.
-- Key: group_id.
-- Null: first_at, last_at, first_closed_at, seen_again.
with members as (
  select distinct condition_id, group_id, group_label from conditions
),
dated as (
  select distinct group_id, incident_id, occurred_at
  from conditions
  join incidents using (incident_id)
),
seen as (
  select
    group_id,
    count(*)::integer as incidents,
    min(occurred_at) as first_at,
    max(occurred_at) as last_at
  from dated
  group by group_id
),
acted as (
  select
    group_id,
    count(distinct action_id) filter (where is_open)::integer as open_actions,
    count(distinct action_id) filter (where closed_at is not null)::integer as closed_actions,
    min(closed_at) as first_closed_at
  from condition_actions
  join members using (condition_id)
  where service = ''
  group by group_id
),
again as (
  select dated.group_id, count(*) filter (where occurred_at > first_closed_at)::integer as seen_again
  from dated
  join acted using (group_id)
  where first_closed_at is not null
  group by dated.group_id
),
named as (
  select
    group_id,
    min(group_label) as label,
    list(distinct condition_id order by condition_id) as conditions,
    count(distinct condition_id)::integer as condition_count
  from members
  group by group_id
)
select
  named.group_id,
  named.label,
  named.conditions,
  named.condition_count,
  seen.incidents,
  seen.first_at,
  seen.last_at,
  coalesce(acted.open_actions, 0) as open_actions,
  coalesce(acted.closed_actions, 0) as closed_actions,
  acted.first_closed_at,
  again.seen_again
from named
join seen using (group_id)
left join acted using (group_id)
left join again using (group_id)
order by seen.incidents desc, named.group_id
