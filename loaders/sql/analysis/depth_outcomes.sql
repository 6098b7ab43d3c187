-- Does depth pay? Retros by how many conditions and layers they name and how many actions came of them: the verdicts of
-- their actions (change sets on named targets, each once) and incidents whose
-- conditions were seen again on one of their services within a year (only those that lie a year back and state a service can
-- tell; `without_service` are the others). A change after retros of several groups counts in each: `shared` are those. An
-- association, no more.
-- Ship.
-- Key: group_kind, group.
-- Values: group_kind (conditions_named | layers_named | actions_in_retro).
with parts as (
  select
    retro_id,
    incident_id,
    occurred_at,
    unnest([
      {group_kind: 'conditions_named', "group": case when conditions = 0 then 'none' when conditions = 1 then '1' when conditions = 2 then '2' else '3 and more' end},
      {group_kind: 'layers_named', "group": case when len(layers) = 0 then 'none' else len(layers)::varchar end},
      {group_kind: 'actions_in_retro', "group": case when actions = 0 then 'none' when actions <= 2 then '1–2' when actions <= 5 then '3–5' else 'more than 5' end}
    ], recursive := true)
  from retro_depth
  where incident_id is not null
),
judged as (
  select actions.incident_id, verdicts.change_set_id, verdicts.action_id, verdicts.target_id, verdict
  from verdicts
  join actions using (action_id)
  where verdicts.basis <> 'inferred' and verdict not in ('not_measurable', 'too_early')
),
changes as (
  select
    group_kind,
    "group",
    coalesce(change_set_id, action_id || ' ' || target_id) as change,
    bool_or(verdict = 'improved') as improved
  from parts
  join judged using (incident_id)
  group by all
),
verdict_counts as (
  select
    group_kind,
    "group",
    count(*)::integer as judged,
    count(*) filter (where improved)::integer as improved,
    count(*) filter (where groups > 1)::integer as shared
  from (select *, count(*) over (partition by group_kind, change) as groups from changes)
  group by group_kind, "group"
),
seen as (
  select distinct incident_id, condition_id, unnest(services) as service, occurred_at
  from conditions
  join incidents using (incident_id)
  where occurred_at is not null
),
following as (
  select condition_id, service, occurred_at, lead(occurred_at) over (
    partition by condition_id, service order by occurred_at
  ) as next_at
  from (select distinct condition_id, service, occurred_at from seen)
),
again as (
  select distinct incident_id
  from seen
  join following using (condition_id, service, occurred_at)
  where next_at < occurred_at + interval 365 day
),
recurrences as (
  select
    group_kind,
    "group",
    count(distinct incident_id) filter (where incident_id in (select incident_id from seen))::integer as of_incidents,
    count(distinct incident_id) filter (where incident_id not in (select incident_id from seen))::integer
      as without_service,
    count(distinct incident_id) filter (where incident_id in (select incident_id from again))::integer
      as seen_again
  from parts
  cross join as_of
  where
    occurred_at < as_of_at - interval 365 day
    and incident_id in (select incident_id from conditions)
  group by group_kind, "group"
)
select
  group_kind,
  "group",
  count(distinct retro_id)::integer as retros,
  coalesce(any_value(judged), 0) as judged,
  coalesce(any_value(improved), 0) as improved,
  coalesce(any_value(shared), 0) as shared,
  coalesce(any_value(of_incidents), 0) as of_incidents,
  coalesce(any_value(without_service), 0) as without_service,
  coalesce(any_value(seen_again), 0) as seen_again
from parts
left join verdict_counts using (group_kind, "group")
left join recurrences using (group_kind, "group")
group by group_kind, "group"
order by group_kind, "group"
