-- Every record that is a retro action, as its tool tells it. `precedence` as for incidents; a tracker knows its own
-- workflow best, so status and dates are taken in the order of `workflow`.
-- Key: record_id.
-- Null: names, mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner,
-- has_ticket, status_raw, status, priority_raw, created_at, started_at, due_at, closed_at, closed_basis, effort_days,
-- labels, services, excluded, kind, incident_ref, retro_ref, source_row.
with told as (
  select
    *,
    case told_by when 'postmortems' then 1 when 'jira' then 3 when 'trackers' then 3 else 2 end as precedence,
    case told_by when 'postmortems' then 3 when 'jira' then 1 when 'trackers' then 1 else 2 end as workflow
  from claimed_actions
  where record_id not in (select record_id from ambiguous_references where record_kind = 'action')
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
left join stg_setting_map as team_map on team_map.kind = 'team' and team_map.raw = lower(trim(told.team))
left join stg_setting_map as status_map
  on status_map.kind = 'status'
  and status_map.raw = lower(trim(told.status_raw))
  and status_map.mapped <> 'resolved'
