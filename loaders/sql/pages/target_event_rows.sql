-- What happened to each target that an action names, and to what it is compared with: incidents one by one; pages counted
-- in stretches of at most a day, cut so that no bound of a window and no weekly look lies inside one. `exposure` is what
-- the events are a share of (all pages, for noise pages).
-- Ship.
-- Null: incident_id, duration_s.
with bounds as (
  select
    target_key,
    list(distinct epoch_us(bound) % 86400000000) as times_of_day
  from (
    select *, unnest([baseline_from, baseline_to, closed_at, followup_to]) as bound from verdict_windows
  )
  where target_kind = 'alert_rule'
  group by target_key
),
stretches as (
  select
    events.target_kind,
    events.target_id,
    events.target_service,
    events.metric,
    make_timestamp(list_max(list_transform(
      coalesce(times_of_day, [0]),
      lambda start: epoch_us(event_at) - (epoch_us(event_at) - start) % 86400000000
    ))) as event_at,
    count(*) filter (where not exposure_only)::integer as events,
    count(*)::integer as exposure
  from target_events as events
  left join bounds using (target_key)
  where events.target_kind = 'alert_rule'
  group by all
)
select
  target_kind,
  target_id,
  target_service,
  metric,
  event_at,
  event_id as incident_id,
  duration_s,
  1::integer as events,
  1::integer as exposure
from target_events
where target_kind <> 'alert_rule'
union all
select target_kind, target_id, target_service, metric, event_at, null, null, events, exposure
from stretches
order by target_kind, target_id, target_service, metric, event_at, incident_id
