-- What happened to each target: incidents that carried the condition, pages of the rule, incidents of the service, or
-- response times. `event_at` is when, `duration_s` only for response times; `exposure_only` marks pages that count as
-- exposure of a noise target but are not noise.
-- Null: duration_s.
with wanted as (
  select target_kind, target_id, target_service, metric from targets
  union
  select comparison_kind, comparison_id, '', metric from change_sets where comparison_id is not null
),
timed as (
  select
    incident_id,
    service,
    services,
    occurred_at,
    unnest([
      {metric: 'time_to_detect', duration_s: date_diff('second', started_at, detected_at)},
      {metric: 'time_to_acknowledge', duration_s: date_diff('second', coalesce(detected_at, occurred_at), acknowledged_at)},
      {metric: 'time_to_mitigate', duration_s: date_diff('second', occurred_at, mitigated_at)},
      {metric: 'time_to_resolve', duration_s: date_diff('second', occurred_at, resolved_at)}
    ], recursive := true)
  from incidents
  where occurred_at is not null
)
select wanted.*, incidents.incident_id as event_id, occurred_at as event_at, null::double as duration_s,
  false as exposure_only
from wanted
join conditions on conditions.condition_id = target_id
join incidents on incidents.incident_id = conditions.incident_id
where
  target_kind = 'condition'
  and occurred_at is not null
  and (target_service = '' or list_contains(services, target_service))
union all
select wanted.*, incident_id, occurred_at, null, false
from wanted
join incidents on list_contains(services, target_id)
where target_kind = 'service' and occurred_at is not null
union all
select wanted.*, incident_id, occurred_at, timed.duration_s, false
from wanted
join timed on timed.metric = wanted.metric
where
  target_kind = 'response_time'
  and timed.duration_s >= 0
  and (target_service = '' or list_contains(services, target_service))
union all
select wanted.*, alert_id, fired_at, null, wanted.metric = 'noise_pages' and actionable is not false
from wanted
join alerts on rule = target_id
where
  target_kind = 'alert_rule'
  and coalesce(paged, true)
  and not coalesce(is_duplicate, false)
  and (target_service = '' or service = target_service)
