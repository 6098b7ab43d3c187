-- Which issues are linked, in both directions: by issue links, parents, subtasks and epics alike.
-- `linked_type` is the other's issue type, as the link or its own record tells it; the other need
-- not be in any export.
-- Key: key, linked_key.
-- Null: linked_type.
with stated as (
  select key, issue_type, unnest(links) as link from stg_jira_issues
),
resolved as (
  select
    stated.key,
    stated.issue_type,
    coalesce(parents.key, upper(trim(link."to"))) as linked_key,
    coalesce(link.issue_type, parents.issue_type) as linked_type
  from stated
  left join stg_jira_issues as parents on parents.issue_id = trim(link."to")
),
both_ways as (
  select key, linked_key, linked_type from resolved
  union all
  select linked_key, key, issue_type from resolved
)
select key, linked_key, max(linked_type) as linked_type
from both_ways
where key <> linked_key
group by key, linked_key
