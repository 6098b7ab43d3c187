-- Pages: every PagerDuty incident is one, whatever became of it; the alerts below it only give it
-- rule, severity and key, and count once with it. An alert with no incident paged nobody and is a
-- row of its own. A merged incident's page belongs to the incident it was merged into. Where no alert gives the rule, it is the
-- name that two titles or more share: an identifier they begin with, else the words before a place with a number.
-- Key: record_id.
-- Null: service, team, severity, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved,
-- incident_record_id, actionable, label_reason, excluded.
with pages as (
  select
    incident_id as record_id,
    file as source_file,
    alert_rule,
    title,
    service,
    team,
    coalesce(severity, priority, urgency) as severity,
    created_at as fired_at,
    acknowledged_at,
    resolved_at,
    coalesce(incident_key, alert_key) as dedup_key,
    case urgency when 'high' then true when 'low' then false end as paged,
    auto_resolved,
    coalesce('pagerduty:' || merged_into, incident_id) as incident_record_id
  from stg_pagerduty_merged
  union all by name
  select
    record_id,
    file as source_file,
    rule as alert_rule,
    title,
    service,
    team,
    severity,
    created_at::timestamptz::timestamp as fired_at,
    alert_key as dedup_key,
    false as paged
  from raw_pagerduty_alerts
  where incident_id is null and record_id not in (select incident_id from stg_pagerduty_merged)
),
titled as (
  select
    *,
    nullif(trim(regexp_replace(title, '^(\s*(\w+:\s*)?(\[#\d+\]|\[(FIRING|RESOLVED|ALERT|CRITICAL|WARNING|WARN|TRIGGERED|RE-TRIGGERED|RECOVERED|NO DATA|P[1-5])(:\d+)?( on [^\]]*)?\]|#\d+:?))+\s*', '', 'gi')), '') as plain
  from pages
),
shortened as (
  select
    *,
    coalesce(
      nullif(regexp_extract(plain, '^([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*|[A-Z][A-Z0-9]+[a-z][A-Za-z0-9]*|[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+)(?:\W|$)', 1), ''),
      nullif(trim(regexp_extract(
        plain,
        '^(.*?\S)\s*(?:[:|–—(\[]|\s-\s|\s(?:on|for|at|in|of|from|is|has)\s|\s\S*\d\S*)',
        1
      )), '')
    ) as name
  from titled
),
shared as (
  select name
  from shortened
  where length(name) > 3 and (contains(name, ' ') or regexp_matches(name, '[a-z][A-Z]|[A-Z]{2}[a-z]|_'))
  group by name
  having
    count(distinct plain) > 1
    and (not contains(name, ' ') or bool_and(regexp_matches(substr(plain, length(name) + 1), '\d')))
    and lower(name) not in (select lower(service) from pages where service is not null)
)
select
  record_id,
  'pagerduty' as source,
  source_file,
  coalesce(
    alert_rule,
    shared.name,
    plain,
    'unnamed'
  ) as rule,
  service,
  team,
  severity,
  fired_at,
  acknowledged_at,
  resolved_at,
  dedup_key,
  paged,
  auto_resolved,
  incident_record_id,
  null::boolean as actionable,
  null::varchar as label_reason,
  null::varchar as excluded
from shortened
left join shared on shared.name = shortened.name
