-- The texts that are read as reports and belong to an incident: those of issues only where the issue is one.
-- Key: kind, record_id.
-- Null: passages, incident, conditions, actions, timeline, unread.
select texts.*
from stg_told_texts as texts
left join jira_kinds as jira on jira.record_id = if(texts.kind = 'issue', texts.record_id, null)
left join trackers_kinds as trackers on trackers.record_id = if(texts.kind = 'issue', texts.record_id, null)
where
  texts.incident_record_id is not null
  and (
    texts.kind <> 'issue'
    or (coalesce(jira.kind, trackers.kind) = 'incident' and coalesce(jira.excluded, trackers.excluded) is null)
  )
