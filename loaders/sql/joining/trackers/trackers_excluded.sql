-- Trackers' issues that are neither incident nor action, and those that do not count, with the reason.
-- Key: record_id.
select
  issues.source_file,
  'issue' as record_kind,
  issues.record_id,
  issues.source,
  kinds.excluded as reason
from stg_tools_issues as issues
join trackers_kinds as kinds on kinds.record_id = issues.record_id
where kinds.excluded is not null
