-- Kept pages a week of each source, rule, service, team and severity, with what is known of them.
-- Null: team, severity.
select
  week,
  source,
  rule,
  service,
  team,
  severity,
  count(*)::integer as paged,
  count(acknowledged_at)::integer as acknowledged,
  count(*) filter (where actionable)::integer as actionable,
  count(actionable)::integer as labelled,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours,
  count(*) filter (where is_off_hours)::integer as off_hours,
  count(*) filter (where is_refire)::integer as refired,
  count(*) filter (where is_flapping)::integer as flapping,
  count(incident_id)::integer as linked,
  max(fired_at) as last_at
from kept_pages
group by week, source, rule, service, team, severity
