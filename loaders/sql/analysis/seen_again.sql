-- Conditions seen again after an action that somebody aimed at them was closed.
-- Ship.
-- Key: action_id, condition_id, target_service.
-- Null: layer, last_at, verdict.
-- Values: layer (technical | human | process), verdict (improved | worsened | no_detectable_change | too_early |
-- not_measurable).
with seen as (
  select condition_id, label, layer, services, occurred_at, impact_minutes
  from conditions
  join incidents using (incident_id)
  where occurred_at is not null
),
placed as (
  select *, '' as service from seen
  union all
  select *, unnest(list_distinct(services)) from seen
),
moments as (
  select
    condition_id,
    service,
    occurred_at,
    any_value(label) as label,
    any_value(layer) as layer,
    count(*) as incidents,
    sum(round(impact_minutes * 60)::bigint) as seconds,
    count(impact_minutes) as known
  from placed
  group by condition_id, service, occurred_at
),
-- from each moment on, so that one look-up tells all that came after a closing
since as (
  select
    condition_id,
    service,
    occurred_at,
    first_value(label) over onward as label,
    first_value(layer) over onward as layer,
    first_value(occurred_at) over onward as last_at,
    sum(incidents) over onward as incidents,
    sum(seconds) over onward as seconds,
    sum(known) over onward as known
  from moments
  window onward as (partition by condition_id, service order by occurred_at desc)
)
select
  actions.action_id,
  coalesce(actions.title, actions.action_id) as title,
  actions.closed_at,
  since.condition_id,
  since.label,
  since.layer,
  targets.target_service,
  verdicts.verdict,
  since.incidents::integer as incidents_since,
  since.last_at,
  coalesce(since.seconds, 0) / 60.0 as minutes_since,
  since.known::integer as minutes_known
from targets
join actions on actions.action_id = targets.action_id
join verdicts on verdicts.action_id = targets.action_id and verdicts.target_key = targets.target_key
asof join since
  on since.condition_id = targets.target_id
  and since.service = targets.target_service
  and actions.closed_at < since.occurred_at
where targets.target_kind = 'condition' and targets.basis <> 'inferred' and actions.status = 'done'
  and actions.closed_at is not null
order by incidents_since desc, actions.action_id, since.condition_id, targets.target_service
