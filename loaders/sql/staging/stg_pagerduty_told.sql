-- What each PagerDuty export tells of each incident. `strength`: REST 1, analytics 2, UI report 3,
-- and an incident that only its log entries (4) or alerts (5) tell of. A report without ids is
-- matched by incident number where only one incident has it.
-- Key: incident_id, strength.
-- Null: file, incident_number, title, url, names, status, urgency, priority, service, team, incident_type,
-- incident_key, rule, created_at, acknowledged_at, resolved_at, changed_at, changed_by, resolve_reason, merged_into,
-- triggered_through, alerts, summary, mentions, unread, seconds_to_first_ack, seconds_to_resolve, auto_resolved.
with numbers as (
  select incident_number, min(record_id) as record_id
  from (
    select incident_number, record_id from raw_pagerduty_incidents
    union all
    select incident_number, record_id from raw_pagerduty_analytics
    union all
    select incident_number, record_id from raw_pagerduty_reports where incident_id is not null
  )
  group by incident_number
  having count(distinct record_id) = 1
)
select record_id as incident_id, 1 as strength, * exclude (record_id, row, updated_at, "at")
from raw_pagerduty_incidents
union all by name
select
  record_id as incident_id,
  2 as strength,
  * exclude (record_id, incident_id, row, updated_at, "at")
from raw_pagerduty_analytics
union all by name
select
  coalesce(numbers.record_id, reports.record_id) as incident_id,
  3 as strength,
  reports.* exclude (record_id, incident_id, row, updated_at, "at")
from raw_pagerduty_reports as reports
left join numbers
  on numbers.incident_number = if(reports.incident_id is null, reports.incident_number, null)
qualify row_number() over (
  partition by coalesce(numbers.record_id, reports.record_id)
  order by reports.incident_id is null, reports.file, reports.row::bigint
) = 1
union all by name
select
  'pagerduty:' || incident_id as incident_id,
  4 as strength,
  min(file) as file,
  min(incident_number) as incident_number,
  min(incident_title) as title,
  min(service) as service,
  min(team) as team,
  min(created_at) as created_at
from raw_pagerduty_log_entries
where type = 'trigger'
group by incident_id
union all by name
select
  'pagerduty:' || incident_id as incident_id,
  5 as strength,
  min(file) as file,
  min(incident_number) as incident_number,
  min(incident_title) as title,
  min(service) as service,
  min(team) as team,
  min(created_at) as created_at
from raw_pagerduty_alerts
where incident_id is not null
group by incident_id
