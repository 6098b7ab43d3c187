-- Pages a week of each rule and service, with what is known of them.
-- Ship.
-- Key: week, rule, service.
-- Null: team, severity, quarter.
select
  week, weeks.rule, weeks.service, weeks.team, severity, fired, kept, paged, acknowledged, actionable, labelled,
  sleep_hours, off_hours, refired, flapping, linked,
  quarter
from alert_weeks as weeks
left join (
  select rule, service, min(severity) as severity from page_weeks group by rule, service
) as severities using (rule, service)
left join quarters on week >= from_at and week < to_at
order by week, weeks.rule, weeks.service
