-- Every timeline entry of every source with its incident.
-- Null: at, at_basis, kind, text, record_id, source_row, incident_id.
select
  timeline.* exclude (incident_record_id, incident_ref, told_by),
  coalesce(components.incident_id, refs.incident_id) as incident_id
from claimed_timeline as timeline
left join incident_components as components on components.record_id = incident_record_id
left join plain_references as refs
  on refs.record_kind = 'timeline' and refs.record_id = timeline.record_id
