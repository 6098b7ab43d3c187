-- Which joined records make an incident: a pager's record alone does only where no other tool declares incidents.
-- Key: incident_id.
select distinct incident_id
from incident_components as components
join incident_claims as claims on claims.record_id = components.record_id
cross join stg_settings as settings
where
  claims.source not in ('pagerduty', 'victorops', 'squadcast', 'zenduty')
  or pagerduty_incidents = 'all'
  or (
    pagerduty_incidents = 'auto'
    and not exists (
      select 1 from incident_claims where source not in ('pagerduty', 'victorops', 'squadcast', 'zenduty') and excluded is null
    )
  )
