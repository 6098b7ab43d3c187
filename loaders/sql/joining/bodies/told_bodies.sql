-- The texts that are read as reports and belong to an incident: those of issues only where the issue is one.
-- Key: kind, record_id.
-- Null: passages, incident, conditions, actions, timeline, unread.
select texts.*
from stg_told_texts as texts
left join jira_kinds as jira on texts.kind = 'issue' and jira.record_id = texts.record_id
left join trackers_kinds as trackers on texts.kind = 'issue' and trackers.record_id = texts.record_id
where
  texts.incident_record_id is not null
  and (
    texts.kind <> 'issue'
    or (coalesce(jira.kind, trackers.kind) = 'incident' and coalesce(jira.excluded, trackers.excluded) is null)
  )
