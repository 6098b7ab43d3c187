-- Every incident with what the list, the counts and the filters need. Durations run from start to
-- resolution; null while open, or where the export says it was resolved before it started (the Data
-- page lists those) or only the day of its start is known. `open_s` is how long one that goes on has taken so far.
-- `watched_from` and `watched_to` bound the stretch in which its sources were watched; NULL where nothing tells.
-- Ship.
-- Key: incident_id.
-- Null: watched_from, watched_to, title, severity, severity_raw, status, team, trigger, occurred_at, quarter, resolved_at,
-- duration_s, open_s, impact_minutes, money, person_minutes, detected_by, url.
-- Values: status (open | resolved), detected_by (alert | human | customer | unknown).
with
  retro_counts as (select incident_id, count(*) as retros from retros group by incident_id),
  condition_counts as (
    select incident_id, count(*) as conditions from conditions group by incident_id
  ),
  action_counts as (
    select
      incident_id,
      count(*) as actions,
      count(*) filter (where status = 'done') as actions_closed
    from actions
    group by incident_id
  )
select
  incidents.incident_id,
  incidents.source,
  incidents.title,
  incidents.severity::integer as severity,
  incidents.severity_raw,
  incidents.status,
  to_json(coalesce(incidents.services, []))::varchar as services,
  incidents.team,
  case when trigger_basis is distinct from 'near_deploy' then incidents.trigger end as "trigger",
  incidents.occurred_at,
  quarters.quarter,
  watch.watched_from,
  watch.watched_to,
  incidents.resolved_at,
  case
    when incidents.resolved_at >= incidents.occurred_at
      and not contains(coalesce(incidents.time_basis, ''), 'occurred_at: day only')
      then epoch(incidents.resolved_at - incidents.occurred_at)::double
  end as duration_s,
  case when response.state = 'open' then response.duration_s end as open_s,
  incidents.impact_minutes::double as impact_minutes,
  contains(coalesce(incidents.time_basis, ''), 'impact_minutes: from times') as impact_derived,
  costs.money,
  costs.person_minutes,
  incidents.detected_by,
  coalesce(condition_counts.conditions, 0)::integer as conditions,
  coalesce(retro_counts.retros, 0) > 0 as has_retro,
  coalesce(action_counts.actions, 0)::integer as actions,
  coalesce(action_counts.actions_closed, 0)::integer as actions_closed,
  incidents.url
from incidents
left join quarters
  on incidents.occurred_at >= quarters.from_at and incidents.occurred_at < quarters.to_at
left join incident_costs as costs using (incident_id)
left join incident_watch as watch using (incident_id)
left join response_durations as response
  on response.incident_id = incidents.incident_id and response.metric = 'time_to_resolve'
left join retro_counts using (incident_id)
left join condition_counts using (incident_id)
left join action_counts using (incident_id)
order by incidents.occurred_at desc nulls last, incidents.incident_id
