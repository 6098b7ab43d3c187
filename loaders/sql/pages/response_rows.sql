-- Every incident's response times in seconds, as the filters need them. A time's sign says its state: negative is how
-- long it has taken so far and goes on; unknown is missing. Times that end before they start are left out.
-- `watched_from` and `watched_to` bound the stretch in which its sources were watched; NULL where nothing tells.
-- Ship.
-- Key: incident_id.
-- Null: title, severity, team, quarter, watched_from, watched_to, detected_by, detect_s, acknowledge_s, mitigate_s,
-- resolve_s.
-- Values: detected_by (alert | human | customer | unknown).
with wide as (
  select
    incident_id,
    max(signed_s) filter (where metric = 'time_to_detect') as detect_s,
    max(signed_s) filter (where metric = 'time_to_acknowledge') as acknowledge_s,
    max(signed_s) filter (where metric = 'time_to_mitigate') as mitigate_s,
    max(signed_s) filter (where metric = 'time_to_resolve') as resolve_s
  from (
    select incident_id, metric, case state when 'open' then -duration_s else duration_s end as signed_s
    from response_durations
  )
  group by incident_id
)
select
  incidents.incident_id,
  incidents.title,
  incidents.severity::integer as severity,
  to_json(coalesce(incidents.services, []))::varchar as services,
  incidents.team,
  incidents.occurred_at,
  quarters.quarter,
  watch.watched_from,
  watch.watched_to,
  incidents.detected_by,
  detect_s,
  acknowledge_s,
  mitigate_s,
  resolve_s
from incidents
join wide using (incident_id)
left join incident_watch as watch using (incident_id)
left join quarters
  on incidents.occurred_at >= quarters.from_at and incidents.occurred_at < quarters.to_at
order by incidents.occurred_at, incidents.incident_id
