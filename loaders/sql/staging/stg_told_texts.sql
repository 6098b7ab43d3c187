-- What the text of a tool's record tells where it is read as a report: an incident's, an issue's or a retro's own text.
-- Key: kind, record_id.
-- Values: kind (incident | issue | retro).
-- Null: incident_record_id, passages, incident, conditions, actions, timeline, unread.
with texts as (
  select 'issue' as kind, 'jira' as source, file, record_id, record_id as incident_record_id, passages, told
  from raw_jira_issues
  union all
  select 'issue', source, file, record_id, record_id, passages, told from raw_tools_issues
  union all
  select 'incident', source, file, record_id, record_id, passages, told from raw_tools_incidents
  union all
  select 'retro', source, file, record_id, incident_record_id, passages, told from raw_tools_retros
)
select
  kind,
  texts.source,
  file as source_file,
  texts.record_id,
  coalesce(named.record_id, incident_record_id) as incident_record_id,
  passages,
  from_json(
    told -> 'incident',
    '{"severity": "varchar", "services": "varchar", "trigger": "varchar", "started_at": "varchar",
      "detected_at": "varchar", "acknowledged_at": "varchar", "mitigated_at": "varchar", "resolved_at": "varchar",
      "detected_by": "varchar", "impact_minutes": "double", "time_basis": "varchar"}'
  ) as incident,
  from_json(
    told -> 'conditions',
    '[{"condition": "varchar", "layer": "varchar", "label": "varchar", "phrase": "varchar", "place": "varchar",
      "told": "varchar", "is_luck": "boolean", "basis": "varchar", "confidence": "double"}]'
  ) as conditions,
  from_json(
    told -> 'actions',
    '[{"id": "varchar", "names": "varchar", "mentions": "varchar", "url": "varchar", "title": "varchar",
      "team": "varchar", "has_owner": "boolean", "has_ticket": "boolean", "status_raw": "varchar",
      "status": "varchar", "priority": "varchar", "due_at": "varchar", "closed_at": "varchar",
      "closed_basis": "varchar", "labels": "varchar"}]'
  ) as actions,
  from_json(
    told -> 'timeline', '[{"at": "varchar", "at_basis": "varchar", "kind": "varchar", "text": "varchar"}]'
  ) as timeline,
  from_json(told -> 'unread', '[{"kind": "varchar", "text": "varchar", "rows": "integer"}]') as unread
from texts
left join stg_tools_names as named
  on named.name = if(kind = 'retro', lower(substr(incident_record_id, length(texts.source) + 2)), null)
  and named.source = texts.source
where told is not null
