-- Severities, statuses and detections as written that mean nothing here yet, with the records that have them.
-- Internal.
-- Key: kind, raw.
-- Values: kind (severity | status | detection).
with used as (
  select 'severity' as kind, severity_raw as raw from incident_claims
  where severity is null and severity_raw is not null and excluded is null
  union all
  select 'status', status_raw from incident_claims
  where status is null and status_mapped is null and status_raw is not null and excluded is null
  union all
  select 'status', status_raw from action_claims
  where status is null and status_raw is not null and excluded is null
  union all
  select 'detection', detected_by
  from stg_jira_issues
  where
    detected_by not in ('alert', 'human', 'customer')
    and lower(trim(detected_by)) not in (select raw from stg_setting_map where kind = 'detection')
)
select kind, min(raw) as raw, count(*)::integer as records
from used
where trim(raw) <> ''
group by kind, lower(trim(raw))
order by kind, raw
