-- Every alert or page of every pager, with the incident its own records name.
-- Key: record_id.
-- Null: rule, service, team, severity, fired_at, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved,
-- actionable, label_reason, excluded, source_row, incident_id.
select
  alerts.* exclude (incident_record_id, incident_ref, told_by) replace (
    coalesce(renamed.mapped, rule) as rule,
    coalesce(answers.answer = 'yes', actionable) as actionable,
    if(answers.answer is null, label_reason, 'answered') as label_reason
  ),
  coalesce(components.incident_id, names.incident_id, refs.incident_id) as incident_id
from claimed_alerts as alerts
left join incident_components as components on components.record_id = incident_record_id
left join incident_names as names
  on names.name = if(components.incident_id is null, lower(incident_record_id), null)
left join plain_references as refs
  on refs.record_kind = 'alert' and refs.record_id = alerts.record_id
left join stg_setting_map as renamed on renamed.kind = 'rule' and renamed.raw = lower(trim(rule))
left join stg_curated_answers as answers on answers.kind = 'page' and answers.about = alerts.record_id
where alerts.record_id not in (select record_id from ambiguous_references where record_kind = 'alert')
