-- How many days each stage of each action took, or has taken so far: incident to retro, incident to filed, filed to
-- closed, filed to started, closed to outcome. Won't-do actions are censored when they were given up. One row an action and group.
-- Key: stage, group, action_id.
-- Values: stage (incident_to_retro | incident_to_filed | filed_to_started | filed_to_closed | closed_to_outcome).
with outcomes as (
  select
    action_id,
    min(verdict_at) filter (where verdict in ('improved', 'worsened')) as verdict_at,
    bool_or(verdict <> 'not_measurable') as is_measurable,
    min(target_id) filter (where target_kind = 'condition') as condition_id
  from verdicts
  where basis <> 'inferred'
  group by action_id
),
layers as (
  select condition_id, any_value(layer) as layer from conditions group by condition_id
),
spans as (
  select
    actions.action_id,
    actions.team,
    actions.strength,
    actions.kind,
    layers.layer,
    unnest([
      {
        stage: 'incident_to_retro', from_at: incidents.occurred_at, to_at: retros.held_at,
        counts: true, given_up_at: null::timestamp
      },
      {
        stage: 'incident_to_filed', from_at: incidents.occurred_at, to_at: actions.created_at,
        counts: actions.created_at is not null, given_up_at: null
      },
      {
        stage: 'filed_to_started', from_at: actions.created_at, to_at: actions.started_at,
        counts: actions.created_at is not null
        and actions.source in (select source from actions where started_at is not null),
        given_up_at: case when actions.started_at is null then actions.closed_at end
      },
      {
        stage: 'filed_to_closed', from_at: coalesce(actions.created_at, retros.held_at, incidents.occurred_at),
        to_at: case when actions.status = 'done' then actions.closed_at end,
        counts: actions.status in ('open', 'in_progress') or actions.closed_at is not null,
        given_up_at: case when actions.status = 'wont_do' then actions.closed_at end
      },
      {
        stage: 'closed_to_outcome', from_at: actions.closed_at, to_at: outcomes.verdict_at,
        counts: actions.status = 'done' and outcomes.is_measurable, given_up_at: null
      }
    ], recursive := true),
    as_of_at
  from actions
  cross join as_of
  left join incidents on incidents.incident_id = actions.incident_id
  left join retros on retros.retro_id = actions.retro_id
  left join outcomes on outcomes.action_id = actions.action_id
  left join layers on layers.condition_id = outcomes.condition_id
),
timed as (
  select
    *,
    greatest(0, date_diff('second', from_at, coalesce(to_at, given_up_at, as_of_at)) / 86400.0) as days,
    to_at is not null as ended
  from spans
  where counts and from_at is not null
),
grouped as (
  select *, unnest(list_filter([
    'all',
    'team: ' || team,
    'strength: ' || strength,
    'kind: ' || kind,
    'layer: ' || layer
  ], name -> name is not null)) as "group"
  from timed
)
select stage, "group", action_id, days, ended from grouped
