-- What happened to each target that an action names: incidents one by one, pages counted by day.
-- Null: incident_id, duration_s.
select
  target_kind,
  target_id,
  target_service,
  metric,
  event_at,
  event_id as incident_id,
  duration_s,
  1::integer as events
from target_events
where target_kind <> 'alert_rule'
union all
select
  target_kind,
  target_id,
  target_service,
  metric,
  date_trunc('day', event_at),
  null,
  null,
  count(*)::integer
from target_events
where target_kind = 'alert_rule' and not exposure_only
group by target_kind, target_id, target_service, metric, date_trunc('day', event_at)
order by target_kind, target_id, target_service, metric, event_at, incident_id
