-- When work on an issue began and when it was done, by its changelog: the first move into a status
-- in progress; the last one into a done status from another category, else the last resolution.
-- Jira may cut a changelog down to its newest entries: then the beginning is unknown. One that does
-- not end in the present status is not believed about the end.
-- Key: record_id.
-- Null: started_at, done_at.
with changes as (
  select record_id, status, status_category, is_changelog_cut, unnest(changes) as change
  from stg_jira_issues
),
moves as (
  select
    record_id,
    changes.status,
    is_changelog_cut,
    change.field,
    change."at"::timestamptz::timestamp as changed_at,
    change."to" as to_name,
    before.status_category as from_category,
    case
      when lower(trim(change."to")) = lower(trim(changes.status))
        then coalesce(changes.status_category, after.status_category)
      else after.status_category
    end as to_category
  from changes
  left join jira_status_categories as before on before.status = lower(trim(change."from"))
  left join jira_status_categories as after on after.status = lower(trim(change."to"))
),
ends as (
  select
    record_id,
    min(changed_at) filter (
      where field = 'status' and to_category = 'indeterminate' and not is_changelog_cut
    ) as started_at,
    max(changed_at) filter (
      where field = 'status' and to_category = 'done' and from_category is distinct from 'done'
    ) as moved_at,
    max(changed_at) filter (where field = 'resolution' and to_name is not null) as resolution_at,
    arg_max(to_name, changed_at) filter (where field = 'status') as last_status,
    any_value(status) as status
  from moves
  group by record_id
)
select
  record_id,
  started_at,
  case
    when lower(trim(last_status)) = lower(trim(status)) then coalesce(moved_at, resolution_at)
    else resolution_at
  end as done_at
from ends
