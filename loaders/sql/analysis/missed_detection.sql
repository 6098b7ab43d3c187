-- Incidents that a customer or a person saw first, and those on whose service an alert had fired before anyone noticed:
-- how long it went unheeded.
-- Key: incident_id.
-- Null: service, team, first_alert_at, first_rule, unheeded_s.
-- Values: detected_by (alert | human | customer | unknown).
with noticed as (
  select *, coalesce(detected_at, created_at) as noticed_at
  from incidents
  where occurred_at is not null
),
heard as (
  select
    incident_id,
    min(first_at) as first_alert_at,
    arg_min(rule, (first_at, rule)) filter (where rule <> '') as first_rule
  from incident_alerts
  group by incident_id
)
select
  noticed.incident_id,
  detected_by,
  service,
  team,
  case when first_alert_at < noticed_at then first_alert_at end as first_alert_at,
  case when first_alert_at < noticed_at then first_rule end as first_rule,
  case when first_alert_at < noticed_at then date_diff('second', first_alert_at, noticed_at) end::double
    as unheeded_s
from noticed
left join heard using (incident_id)
where detected_by in ('customer', 'human') or first_alert_at < noticed_at - interval 5 minute
order by noticed.incident_id
