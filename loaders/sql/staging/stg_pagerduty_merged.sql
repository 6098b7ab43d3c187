-- Each PagerDuty incident once: of every field the strongest export that has it; times that are
-- still missing from its log entries, then from analytics' seconds, then from its last change of
-- status.
-- Key: incident_id.
-- Null: file, title, url, names, mentions, status, urgency, priority, service, team, incident_type, incident_key,
-- alert_key, severity, alert_rule, merged_into, summary, created_at, acknowledged_at, resolved_at, is_merged,
-- auto_resolved, detected_by, time_basis.
with told as (
  select
    incident_id,
    min(strength) as strength,
    arg_min(file, strength) as file,
    arg_min(title, strength) as title,
    arg_min(url, strength) as url,
    arg_min(names, strength) as names,
    arg_min(mentions, strength) as mentions,
    arg_min(status, strength) as status,
    arg_min(urgency, strength) as urgency,
    arg_min(priority, strength) as priority,
    arg_min(service, strength) as service,
    arg_min(team, strength) as team,
    arg_min(incident_type, strength) as incident_type,
    arg_min(incident_key, strength) as incident_key,
    arg_min(rule, strength) as rule,
    arg_min(resolve_reason, strength) as resolve_reason,
    arg_min(merged_into, strength) as merged_into,
    arg_min(triggered_through, strength) as triggered_through,
    arg_min(changed_by, strength) as changed_by,
    arg_min(summary, strength) as summary,
    arg_min(lower(auto_resolved), strength) as auto_resolved,
    max(try_cast(alerts as integer)) as alerts,
    string_agg(unread, '; ' order by strength) as unread,
    arg_min(created_at, strength)::timestamptz::timestamp as created_at,
    arg_min(acknowledged_at, strength)::timestamptz::timestamp as acknowledged_at,
    arg_min(resolved_at, strength)::timestamptz::timestamp as resolved_at,
    arg_min(changed_at, strength)::timestamptz::timestamp as changed_at,
    arg_min(try_cast(seconds_to_first_ack as double), strength) as ack_s,
    arg_min(try_cast(seconds_to_resolve as double), strength) as resolve_s
  from stg_pagerduty_told
  group by incident_id
),
logged as (
  select
    * replace (
      acknowledged_at::timestamptz::timestamp as acknowledged_at,
      resolved_at::timestamptz::timestamp as resolved_at
    )
  from stg_pagerduty_logged
),
children as (
  select
    'pagerduty:' || incident_id as incident_id,
    arg_min(rule, (created_at, rule)) as rule,
    arg_min(alert_key, (created_at, alert_key)) as alert_key,
    arg_min(severity, list_position(['critical', 'error', 'warning', 'info'], severity)) as severity
  from raw_pagerduty_alerts
  group by incident_id
),
dated as (
  select
    told.*,
    least(told.acknowledged_at, logged.acknowledged_at) as ack_stated_at,
    told.created_at + to_milliseconds((ack_s * 1000)::bigint) as ack_counted_at,
    logged.resolved_at as resolved_log_at,
    case
      when status = 'resolved' then told.created_at + to_milliseconds((resolve_s * 1000)::bigint)
    end as resolved_counted_at,
    case when status = 'resolved' then changed_at end as resolved_changed_at,
    logged.acknowledged_at as ack_log_at,
    triggered_by,
    resolved_by,
    coalesce(children.rule, told.rule, logged.rule) as alert_rule,
    alert_key,
    severity,
    children.incident_id is not null as has_alerts
  from told
  left join logged on logged.incident_id = told.incident_id
  left join children on children.incident_id = told.incident_id
)
select
  incident_id,
  file,
  title,
  url,
  names,
  mentions,
  status,
  urgency,
  priority,
  service,
  team,
  incident_type,
  incident_key,
  alert_key,
  severity,
  alert_rule,
  merged_into,
  summary,
  created_at,
  coalesce(ack_stated_at, ack_counted_at) as acknowledged_at,
  coalesce(dated.resolved_at, resolved_log_at, resolved_counted_at, resolved_changed_at)
    as resolved_at,
  resolve_reason = 'merge_resolve_reason' as is_merged,
  case
    when auto_resolved in ('1', 'true', 't', 'yes') then true
    when auto_resolved in ('0', 'false', 'f', 'no') then false
    when resolved_by is not null then resolved_by = 'machine'
    when status = 'resolved' then not starts_with(changed_by, 'user')
  end as auto_resolved,
  case
    when coalesce(triggered_by = 'human', triggered_through in ('website', 'web_trigger', 'mobile'))
      then 'human'
    when triggered_by is not null or triggered_through is not null or alerts > 0 or has_alerts
      then 'alert'
  end as detected_by,
  nullif(concat_ws('; ',
    case strength when 4 then 'created_at: log entry' when 5 then 'created_at: first alert' end,
    case
      when ack_stated_at is null and ack_counted_at is not null
        then 'acknowledged_at: seconds to first acknowledgement'
      when ack_stated_at = ack_log_at and ack_log_at is distinct from dated.acknowledged_at
        then 'acknowledged_at: log entry'
    end,
    case
      when dated.resolved_at is not null then null
      when resolved_log_at is not null then 'resolved_at: log entry'
      when resolved_counted_at is not null then 'resolved_at: seconds to resolve'
      when resolved_changed_at is not null then 'resolved_at: last status change'
    end,
    unread
  ), '') as time_basis
from dated
