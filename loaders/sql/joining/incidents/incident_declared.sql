-- Which joined records make an incident. A pager's record alone does where no other tool declares incidents, where it has a
-- priority, or where settings choose it: by service, urgency and priority, each of the lists that are given.
-- A near miss is none.
-- Key: incident_id.
with lists as (
  select
    coalesce(list(lower(value)) filter (where name = 'pagerduty.services'), []) as services,
    coalesce(list(lower(value)) filter (where name = 'pagerduty.urgencies'), []) as urgencies,
    coalesce(list(lower(value)) filter (where name = 'pagerduty.priorities'), []) as priorities
  from stg_setting_lists
),
pages as (
  select
    incidents.record_id,
    lower(severity_raw) not in ('high', 'low') as has_priority,
    (len(lists.services) = 0 or list_has_any(lists.services, list_transform(incidents.services, name -> lower(name))))
    and (len(urgencies) = 0 or list_contains(urgencies, case when paged then 'high' else 'low' end))
    and (len(priorities) = 0 or list_contains(priorities, lower(severity_raw))) as is_chosen
  from stg_pagerduty_incidents as incidents
  left join stg_pagerduty_alerts as alerts on alerts.record_id = incidents.record_id
  cross join lists
)
select distinct incident_id
from incident_components as components
join incident_claims as claims on claims.record_id = components.record_id
left join pages on pages.record_id = claims.record_id
cross join stg_settings as settings
where
  components.incident_id not in (select incident_id from near_miss_components)
  and (
    claims.source not in ('pagerduty', 'victorops', 'squadcast', 'zenduty')
    or pagerduty_incidents = 'all'
    or (pagerduty_incidents = 'chosen' and is_chosen)
    or (pagerduty_incidents = 'auto' and has_priority)
    or (
      pagerduty_incidents = 'auto'
      and not exists (
        select 1 from incident_claims
        where source not in ('pagerduty', 'victorops', 'squadcast', 'zenduty') and excluded is null
      )
    )
  )
