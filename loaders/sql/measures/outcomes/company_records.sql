-- Incidents as verdicts count them: the day since 1970 (UTC), what each carried, and its response times in minutes.
-- Key: incident_id.
-- Null: minutes[].
with carried as (
  select incident_id, list(condition_id order by condition_id) as conditions from evidence_conditions group by incident_id
),
timed as (
  select
    incident_id,
    list(metric order by metric) as metrics,
    list(case state when 'known' then duration_s / 60.0 end order by metric) as minutes
  from response_durations
  where state in ('known', 'open')
  group by incident_id
)
select
  incidents.incident_id,
  source,
  epoch(occurred_at) / 86400 as day,
  services,
  coalesce(conditions, []) as conditions,
  coalesce(metrics, []) as metrics,
  coalesce(minutes, []) as minutes
from incidents
left join carried using (incident_id)
left join timed using (incident_id)
where occurred_at is not null
