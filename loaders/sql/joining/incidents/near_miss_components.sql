-- Incidents that did not happen: one of their records says, by its type or a label, that it is a near miss.
-- Key: incident_id.
with words as (
  select record_id, incident_type as word from incident_claims
  union all
  select record_id, unnest(labels || [issue_type]) from stg_jira_issues
  union all
  select record_id, unnest(labels || [issue_type]) from stg_tools_issues
)
select distinct incident_id
from words
join incident_components using (record_id)
where regexp_matches(lower(word), '^(.*[:/])?\s*near[ _-]?miss(es)?\s*$')
