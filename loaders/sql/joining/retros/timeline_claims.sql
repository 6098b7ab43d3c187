-- Every timeline entry of every source with its incident.
-- Null: *.
select timeline.* exclude (incident_record_id), components.incident_id
from stg_postmortems_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
union all by name
select timeline.* exclude (incident_record_id), components.incident_id
from stg_pagerduty_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
union all by name
select timeline.* exclude (incident_record_id), components.incident_id
from jira_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
union all by name
select timeline.* exclude (incident_record_id), components.incident_id
from stg_tools_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
union all by name
select timeline.* exclude (incident_record_id), components.incident_id
from trackers_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
union all by name
select timeline.* exclude (incident_ref), refs.incident_id
from stg_plain_timeline as timeline
left join plain_references as refs
  on refs.record_kind = 'timeline' and refs.record_id = timeline.record_id
