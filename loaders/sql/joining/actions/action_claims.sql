-- Every record that is a retro action, as its tool tells it. `precedence` as for incidents; a tracker knows its own
-- workflow best, so status and dates are taken in the order of `workflow`.
-- Key: record_id.
-- Null: *.
with told as (
  select *, 1 as precedence, 3 as workflow from stg_postmortems_actions
  union all by name
  select *, 2 as precedence, 2 as workflow
  from stg_plain_actions
  where record_id not in (select record_id from ambiguous_references where record_kind = 'action')
  union all by name
  select *, 2 as precedence, 2 as workflow from stg_tools_actions
  union all by name
  select *, 3 as precedence, 1 as workflow from jira_actions
  union all by name
  select *, 3 as precedence, 1 as workflow from trackers_actions
),
fixes as (
  select record_id, map_from_entries(list(struct_pack(k := field, v := value) order by field)) as fix
  from corrections_resolved
  where is_used
  group by record_id
)
select
  told.* replace (
    coalesce(fix['title'], title) as title,
    coalesce(fix['team'], team_map.mapped, team) as team,
    coalesce(try_cast(fix['closed_at'] as timestamptz)::timestamp, closed_at) as closed_at,
    coalesce(try_cast(fix['due_at'] as timestamptz)::timestamp, due_at) as due_at,
    coalesce(replace(fix['status'], 'resolved', 'done'), told.status, status_map.mapped, case when closed_at is not null then 'done' end)
      as status
  )
from told
left join fixes on fixes.record_id = told.record_id
left join raw_setting_map as team_map on team_map.kind = 'team' and team_map.raw = lower(trim(told.team))
left join raw_setting_map as status_map
  on status_map.kind = 'status'
  and status_map.raw = lower(trim(told.status_raw))
  and status_map.mapped <> 'resolved'
