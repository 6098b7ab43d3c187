-- Alerts and pages of every pager up to the data's day; what resolved later is still open. Sleep hours are those of the
-- team's own clock.
-- Key: alert_id.
-- Null: service, team, severity, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved, incident_id, actionable, label_reason.
-- Values: link_basis (id | window | none).
select
  claims.record_id as alert_id,
  claims.source,
  rule,
  places.service,
  places.team,
  severity,
  fired_at,
  case when acknowledged_at < as_of_at then acknowledged_at end as acknowledged_at,
  case when resolved_at < as_of_at then resolved_at end as resolved_at,
  dedup_key,
  paged,
  auto_resolved,
  coalesce(linked.incident_id, windows.incident_id) as incident_id,
  case
    when linked.incident_id is not null then 'id'
    when windows.incident_id is not null then 'window'
    else 'none'
  end as link_basis,
  actionable,
  label_reason,
  coalesce(labels.is_duplicate, false) as is_duplicate,
  coalesce(labels.is_refire, false) as is_refire,
  coalesce(labels.is_flapping, false) as is_flapping,
  case
    when sleep_from > sleep_to then local_at::time >= sleep_from or local_at::time < sleep_to
    else local_at::time >= sleep_from and local_at::time < sleep_to
  end as in_sleep_hours
from alert_claims as claims
cross join as_of
cross join settings
join alert_places as places on places.firing = claims.rowid
left join (select distinct incident_id from incident_declared) as linked
  on linked.incident_id = claims.incident_id
left join alert_windows as windows on windows.firing = claims.rowid
left join alert_labels as labels on labels.firing = claims.rowid
order by fired_at, alert_id
