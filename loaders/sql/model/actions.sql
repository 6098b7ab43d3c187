-- Retro actions, all tools together: text from the retro first, workflow from the tracker first. What closed on or
-- after the data's day is still open; an action nobody gave a status is unknown, not open. Strength and
-- kind: links.csv, else what the tool or a label says, else the grade of the title; vague without labels.
-- Key: action_id.
-- Null: incident_id, retro_id, url, title, team, has_owner, has_ticket, status, status_raw, priority_raw, created_at, started_at, due_at, closed_at, closed_basis, effort_days, strength, kind, vague, vague_reason.
-- Values: status (open | in_progress | done | wont_do), strength (stronger | intermediate | weaker), kind (prevent |
-- detect | mitigate | process | learn).
with records as (
  select claims.*, components.action_id, froms.incident_id as from_incident, as_of_at
  from action_claims as claims
  join action_components as components on components.record_id = claims.record_id
  left join action_incidents as froms on froms.record_id = claims.record_id
  cross join as_of
),
joined as (
  select
    action_id,
    any_value(as_of_at) as as_of_at,
    arg_min(from_incident, (precedence, record_id)) filter (where from_incident is not null)
      as incident_id,
    arg_min(coalesce(retro_record_id, retro_ref), (precedence, record_id))
      filter (where coalesce(retro_record_id, retro_ref) is not null) as retro_ref,
    arg_min(source, (precedence, record_id)) as source,
    arg_min(url, (workflow, record_id)) filter (where url is not null) as url,
    arg_min(team, (precedence, record_id)) filter (where team is not null) as team,
    bool_or(has_owner) as has_owner,
    bool_or(has_ticket) as has_ticket,
    arg_min(status, (workflow, record_id)) filter (where status is not null) as status_told,
    arg_min(status_raw, (workflow, record_id)) filter (where status_raw is not null) as status_raw,
    arg_min(priority_raw, (workflow, record_id)) filter (where priority_raw is not null)
      as priority_raw,
    min(created_at) as created_at,
    arg_min(started_at, (workflow, record_id)) filter (where started_at is not null) as started_at,
    arg_min(due_at, (workflow, record_id)) filter (where due_at is not null) as due_at,
    arg_min(closed_at, (workflow, record_id)) filter (where closed_at is not null) as closed_told,
    arg_min(closed_basis, (workflow, record_id)) filter (where closed_at is not null)
      as closed_basis,
    arg_min(effort_days, (workflow, record_id)) filter (where effort_days is not null)
      as effort_days,
    arg_min(kind, (precedence, record_id)) filter (where kind is not null) as kind
  from records
  group by action_id
),
retro_by_name as (
  select min(record_id) as record_id, name
  from (select record_id, unnest(names) as name from retro_claims where source <> 'postmortems')
  group by name
),
curated as (
  select action_id, max(strength) as strength, bool_or(vague) as vague
  from links_resolved
  where action_id is not null
  group by action_id
),
labelled as (
  select
    action_id,
    min(said) filter (where what = 'strength' and said in ('stronger', 'intermediate', 'weaker'))
      as strength,
    min(said) filter (where what = 'kind' and said in ('prevent', 'detect', 'mitigate', 'process', 'learn'))
      as kind
  from (
    select
      action_id,
      lower(trim(split_part(label, ':', 1))) as what,
      lower(trim(split_part(label, ':', 2))) as said
    from action_labels
  )
  group by action_id
)
select
  joined.action_id,
  incidents.incident_id,
  coalesce(retro_by_name.record_id, joined.retro_ref) as retro_id,
  joined.source,
  joined.url,
  titles.title,
  coalesce(joined.team, incidents.team) as team,
  has_owner,
  has_ticket,
  case
    when status_told in ('done', 'wont_do') and closed_told >= as_of_at
      then case when joined.started_at < as_of_at then 'in_progress' else 'open' end
    else status_told
  end as status,
  joined.status_raw,
  priority_raw,
  joined.created_at,
  case when joined.started_at < as_of_at then joined.started_at end as started_at,
  due_at,
  case when closed_told < as_of_at and status_told in ('done', 'wont_do') then closed_told end
    as closed_at,
  case
    when status_told in ('done', 'wont_do') and coalesce(closed_told < as_of_at, true)
      then coalesce(closed_basis, 'none')
  end as closed_basis,
  effort_days,
  coalesce(curated.strength, labelled.strength, grades.strength) as strength,
  coalesce(joined.kind, labelled.kind, grades.kind) as kind,
  coalesce(curated.vague, grades.vague) as vague,
  case when curated.vague is not null then 'links.csv' else grades.vague_reason end as vague_reason
from joined
left join incidents on incidents.incident_id = joined.incident_id
left join curated on curated.action_id = joined.action_id
left join labelled on labelled.action_id = joined.action_id
left join action_titles as titles on titles.action_id = joined.action_id
left join action_grades as grades on grades.action_id = joined.action_id
left join retro_by_name on retro_by_name.name = lower(joined.retro_ref)
where
  coalesce(joined.created_at < as_of_at, true)
  and (joined.incident_id is null or incidents.incident_id is not null)
order by joined.action_id
