-- What happened to each target: incidents that carried the condition, pages of the rule, incidents of the service, or
-- response times. `event_at` is when, `event_day` the same in days since 1970, `duration_s` only for response times, unknown while one goes on; `exposure_only`
-- marks pages (which have no `event_id`) that count as exposure of a noise target but are not noise.
-- Null: event_id, duration_s.
-- Values: target_kind (condition | alert_rule | service | response_time).
with places as (
  select incident_id, occurred_at, unnest(list_concat([''], list_distinct(services))) as service
  from incidents
  where occurred_at is not null
),
carried as materialized (
  select condition_id, places.* from evidence_conditions join places using (incident_id)
),
timed as materialized (
  select metric, if(state = 'known', duration_s, null) as duration_s, places.*
  from response_durations
  join places using (incident_id)
  where state in ('known', 'open')
),
paged as materialized (
  select rule, make_timestamp_ms(unnest(fired_ms)) as fired_at, is_noise, service
  from (select rule, fired_ms, is_noise, unnest(if(service is null, [''], ['', service])) as service from page_times)
  where rule in (select target_id from watched_targets where target_kind = 'alert_rule')
),
found as (
  select wanted.*, incident_id as event_id, occurred_at as event_at, null::double as duration_s, false as exposure_only
  from watched_targets as wanted
  join carried on carried.condition_id = target_id and carried.service = target_service
  where target_kind = 'condition'
  union all
  select wanted.*, incident_id, occurred_at, null, false
  from watched_targets as wanted
  join places on places.service = target_id
  where target_kind = 'service' and target_id <> ''
  union all
  select wanted.*, incident_id, occurred_at, timed.duration_s, false
  from watched_targets as wanted
  join timed on timed.metric = wanted.metric and timed.service = target_service
  where target_kind = 'response_time'
  union all
  select wanted.*, null, fired_at, null, wanted.metric = 'noise_pages' and not is_noise
  from watched_targets as wanted
  join paged on paged.rule = target_id and paged.service = target_service
  where target_kind = 'alert_rule'
)
select *, epoch(event_at) / 86400 as event_day from found
