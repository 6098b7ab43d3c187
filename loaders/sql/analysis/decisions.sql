-- What came of each decision of a review: its actions and the verdicts of their changes, and the incidents with the
-- conditions it is about since that quarter ended. `unknown` lists what it names and nothing answers to (JSON).
-- Ship.
-- Key: decision_id.
-- Null: owner_team, due_at, incidents_since, minutes_since.
-- Values: state (done | open | overdue | unknown | no_action).
with
  decided as (
    select decisions.*, quarters.to_at as since
    from stated_decisions as decisions
    left join quarters on quarters.quarter = decisions.period
  ),
  carried as (
    select
      decision_id,
      count(*)::integer as actions,
      count(*) filter (where status in ('done', 'wont_do'))::integer as actions_closed,
      count(*) filter (where status in ('open', 'in_progress'))::integer as actions_open
    from decision_concerns
    join actions using (action_id)
    group by decision_id
  ),
  judged as (
    select
      decision_id,
      count(distinct change_set_id) filter (where verdict = 'improved')::integer as improved,
      count(distinct change_set_id) filter (where verdict = 'worsened')::integer as worsened,
      count(distinct change_set_id) filter (where verdict = 'no_detectable_change')::integer as unchanged,
      count(distinct change_set_id) filter (where verdict = 'too_early')::integer as too_early
    from decision_concerns
    join verdicts using (action_id)
    where basis is distinct from 'inferred'
    group by decision_id
  ),
  aimed as (
    select decision_id, condition_id from decision_concerns where condition_id is not null
    union
    select decision_id, targets.target_id
    from decision_concerns
    join targets using (action_id)
    where targets.target_kind = 'condition' and targets.basis <> 'inferred'
  ),
  cost as (
    select
      decided.decision_id,
      count(distinct incidents.incident_id)::integer as incidents_since,
      sum(round(incidents.impact_minutes * 60)::bigint) / 60.0 as minutes_since
    from decided
    join (
      select distinct aimed.decision_id, conditions.incident_id
      from aimed
      join conditions using (condition_id)
    ) as touched using (decision_id)
    join incidents on incidents.incident_id = touched.incident_id and incidents.occurred_at >= decided.since
    group by decided.decision_id
  )
select
  decided.decision_id,
  decided.period,
  decided."text",
  decided.owner_team,
  decided.due_at,
  coalesce(actions, 0) as actions,
  coalesce(actions_closed, 0) as actions_closed,
  case
    when coalesce(actions, 0) = 0 then 'no_action'
    when actions_open > 0 and decided.due_at < as_of_at then 'overdue'
    when actions_open > 0 then 'open'
    when actions_closed = actions then 'done'
    else 'unknown'
  end as state,
  coalesce(improved, 0) as improved,
  coalesce(worsened, 0) as worsened,
  coalesce(unchanged, 0) as unchanged,
  coalesce(too_early, 0) as too_early,
  case
    when since is not null and exists (select 1 from aimed where aimed.decision_id = decided.decision_id)
      then coalesce(incidents_since, 0)
  end as incidents_since,
  minutes_since,
  to_json(coalesce((
    select list(reference order by reference)
    from decision_concerns as concerns
    where concerns.decision_id = decided.decision_id and action_id is null and condition_id is null
  ), []))::varchar as "unknown"
from decided
cross join as_of
left join carried on carried.decision_id = decided.decision_id
left join judged on judged.decision_id = decided.decision_id
left join cost on cost.decision_id = decided.decision_id
order by decided.period, decided.decision_id
