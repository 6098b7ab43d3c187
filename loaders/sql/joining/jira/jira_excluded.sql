-- Jira's issues that are neither incident nor action, and incidents that are none, with the reason.
-- Key: record_id.
select
  issues.source_file,
  'issue' as record_kind,
  issues.record_id,
  'jira' as source,
  kinds.excluded as reason
from stg_jira_issues as issues
join jira_kinds as kinds on kinds.record_id = issues.record_id
where kinds.excluded is not null
