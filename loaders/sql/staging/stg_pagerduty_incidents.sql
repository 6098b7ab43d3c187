-- Incidents as PagerDuty tells them. Severity is the priority, else the urgency as written;
-- PagerDuty knows neither start nor detection nor mitigation. Merged ones are left out: their
-- target is the incident. Tests and drills are told by their titles.
-- Key: record_id.
-- Null: url, title, severity_raw, status_raw, status, team, incident_type, trigger_raw, started_at, detected_at,
-- acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, impact_minutes, time_basis, summary, excluded.
select
  incident_id as record_id,
  'pagerduty' as source,
  file as source_file,
  coalesce(from_json(names, '["VARCHAR"]'), [lower(substr(incident_id, 11))]) as names,
  coalesce(from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]'), []) as mentions,
  url,
  title,
  coalesce(priority, urgency) as severity_raw,
  status as status_raw,
  case
    when resolved_at is not null or status = 'resolved' then 'resolved'
    when status in ('triggered', 'acknowledged') then 'open'
  end as status,
  case when service is null then [] else [service] end as services,
  team,
  incident_type,
  null::varchar as trigger_raw,
  null::timestamp as started_at,
  null::timestamp as detected_at,
  acknowledged_at,
  null::timestamp as mitigated_at,
  resolved_at,
  created_at,
  detected_by,
  null::double as impact_minutes,
  time_basis,
  summary,
  case
    when is_merged then 'merged'
    when regexp_matches(title, '^\s*(\[\s*test\s*\]|test(ing)?\s*:|\(test\))|\btest (incident|page|alert)\b', 'i')
      then 'test'
    when regexp_matches(title, '\b(game ?day|(fire|dr|disaster recovery) (drill|exercise)|drill)\b', 'i')
      then 'drill'
  end as excluded
from stg_pagerduty_merged
