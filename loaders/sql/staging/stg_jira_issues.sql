-- Jira's issues with times, numbers and lists as such. `told` and its lists are what the description tells where it is
-- a report.
-- Key: record_id.
-- Null: issue_id, url, title, description, issue_type, status, status_category, status_setting, resolution, priority,
-- severity, services, team, incident_type, trigger_raw, detected_by, updated_at, created_at, started_at, detected_at,
-- acknowledged_at, mitigated_at, resolved_at, resolution_at, category_changed_at, due_at, has_owner, labels,
-- conditions, links, changes, is_changelog_cut, comments, impact_minutes, effort_days, mentions, told.
select
  record_id,
  file as source_file,
  key,
  issue_id,
  url,
  title,
  description,
  issue_type,
  status,
  status_category,
  status_setting,
  resolution,
  priority,
  severity,
  from_json(services, '["varchar"]') as services,
  team,
  incident_type,
  "trigger" as trigger_raw,
  lower(detected_by) as detected_by,
  updated_at::timestamptz::timestamp as updated_at,
  created_at::timestamptz::timestamp as created_at,
  started_at::timestamptz::timestamp as started_at,
  detected_at::timestamptz::timestamp as detected_at,
  acknowledged_at::timestamptz::timestamp as acknowledged_at,
  mitigated_at::timestamptz::timestamp as mitigated_at,
  resolved_at::timestamptz::timestamp as resolved_at,
  resolution_at::timestamptz::timestamp as resolution_at,
  category_changed_at::timestamptz::timestamp as category_changed_at,
  due_at::timestamptz::timestamp as due_at,
  has_owner::boolean as has_owner,
  from_json(labels, '["varchar"]') as labels,
  from_json(conditions, '["varchar"]') as conditions,
  from_json(links, '[{"type": "varchar", "to": "varchar", "issue_type": "varchar"}]') as links,
  from_json(changes, '[{"at": "varchar", "field": "varchar", "from": "varchar", "to": "varchar"}]')
    as changes,
  is_changelog_cut::boolean as is_changelog_cut,
  from_json(comments, '[{"at": "varchar", "text": "varchar"}]') as comments,
  impact_minutes::double as impact_minutes,
  effort_days::double as effort_days,
  from_json(mentions, '[{"name": "varchar", "basis": "varchar"}]') as mentions,
  from_json(
    told_incident,
    '{"severity": "varchar", "services": "varchar", "trigger": "varchar", "started_at": "varchar",
      "detected_at": "varchar", "acknowledged_at": "varchar", "mitigated_at": "varchar", "resolved_at": "varchar",
      "detected_by": "varchar", "impact_minutes": "double", "time_basis": "varchar"}'
  ) as told,
  from_json(
    told_conditions,
    '[{"condition": "varchar", "layer": "varchar", "label": "varchar", "phrase": "varchar", "place": "varchar",
      "told": "varchar", "is_luck": "boolean", "basis": "varchar", "confidence": "double"}]'
  ) as told_conditions,
  from_json(
    told_actions,
    '[{"id": "varchar", "names": "varchar", "mentions": "varchar", "url": "varchar", "title": "varchar",
      "team": "varchar", "has_owner": "boolean", "has_ticket": "boolean", "status_raw": "varchar",
      "status": "varchar", "priority": "varchar", "due_at": "varchar", "closed_at": "varchar",
      "closed_basis": "varchar", "labels": "varchar"}]'
  ) as told_actions,
  from_json(
    told_timeline, '[{"at": "varchar", "at_basis": "varchar", "kind": "varchar", "text": "varchar"}]'
  ) as told_timeline
from raw_jira_issues
