-- What happened to each target: incidents that carried the condition, pages of the rule, incidents of the service, or
-- response times. `event_at` is when, `event_day` the same in days since 1970, `duration_s` only for response times, unknown while one goes on; `exposure_only`
-- marks pages that count as exposure of a noise target but are not noise.
-- Null: duration_s.
-- Values: target_kind (condition | alert_rule | service | response_time).
with found as (
  select wanted.*, incidents.incident_id as event_id, occurred_at as event_at, null::double as duration_s,
    false as exposure_only
  from watched_targets as wanted
  join evidence_conditions as conditions on conditions.condition_id = target_id
  join incidents on incidents.incident_id = conditions.incident_id
  where
    target_kind = 'condition'
    and occurred_at is not null
    and (target_service = '' or list_contains(services, target_service))
  union all
  select wanted.*, incident_id, occurred_at, null, false
  from watched_targets as wanted
  join incidents on list_contains(services, target_id)
  where target_kind = 'service' and occurred_at is not null
  union all
  select
    wanted.*,
    incidents.incident_id,
    occurred_at,
    case state when 'known' then response_durations.duration_s end,
    false
  from watched_targets as wanted
  join response_durations using (metric)
  join incidents on incidents.incident_id = response_durations.incident_id
  where
    target_kind = 'response_time'
    and state in ('known', 'open')
    and (target_service = '' or list_contains(services, target_service))
  union all
  select wanted.*, alert_id, fired_at, null, wanted.metric = 'noise_pages' and actionable is not false
  from watched_targets as wanted
  join alerts on rule = target_id
  where
    target_kind = 'alert_rule'
    and coalesce(paged, true)
    and not coalesce(is_duplicate, false)
    and (target_service = '' or service = target_service)
)
select *, epoch(event_at) / 86400 as event_day from found
