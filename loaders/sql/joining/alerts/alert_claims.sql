-- Every alert or page of every pager, with the incident its own records name.
-- Key: record_id.
-- Null: *.
select alerts.* exclude (incident_record_id), components.incident_id
from stg_pagerduty_alerts as alerts
left join incident_components as components on components.record_id = incident_record_id
union all by name
select alerts.* exclude (incident_record_id), names.incident_id
from stg_alertmanager_alerts as alerts
left join incident_names as names on names.name = lower(incident_record_id)
union all by name
select alerts.* exclude (incident_record_id), components.incident_id
from stg_tools_alerts as alerts
left join incident_components as components on components.record_id = incident_record_id
union all by name
select alerts.* exclude (incident_ref), refs.incident_id
from stg_plain_alerts as alerts
left join plain_references as refs
  on refs.record_kind = 'alert' and refs.record_id = alerts.record_id
where alerts.record_id not in (select record_id from ambiguous_references where record_kind = 'alert')
