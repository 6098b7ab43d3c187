-- The category of each status that a changelog may name: that of most issues now in it, else what
-- the word usually means.
-- Key: status.
with counted as (
  select lower(trim(status)) as status, status_category, count(*) as issues
  from stg_jira_issues
  where status is not null and status_category is not null
  group by all
),
seen as (
  select status, arg_max(status_category, (issues, status_category)) as status_category
  from counted
  group by status
)
select status, status_category from seen
union all
select
  raw,
  case
    when mapped = 'in_progress' or raw in ('investigating', 'identified', 'monitoring')
      then 'indeterminate'
    when mapped = 'open' then 'new'
    else 'done'
  end as status_category
from stg_setting_map
where kind = 'status' and raw not in (select status from seen)
