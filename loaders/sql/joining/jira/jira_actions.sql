-- Jira's actions: what follows from an incident, with the keys of the incidents linked to it.
-- Key: record_id.
-- Null: mentions, incident_record_id, incident_mentions, retro_record_id, url, title, team, has_owner, status_raw,
-- status, priority_raw, created_at, started_at, due_at, closed_at, effort_days, labels, services, excluded.
select
  issues.record_id,
  'jira' as source,
  source_file,
  [lower(key)] || case when url is null then [] else [lower(url)] end as names,
  mentions,
  null::varchar as incident_record_id,
  list_transform(incident_keys, key -> struct_pack(name := lower(key), basis := 'field'))
    as incident_mentions,
  null::varchar as retro_record_id,
  url,
  title,
  team,
  has_owner,
  true as has_ticket,
  issues.status as status_raw,
  outcomes.status,
  priority as priority_raw,
  created_at,
  coalesce(issues.started_at, changelog.started_at) as started_at,
  due_at,
  closed_at,
  case when closed_by in ('changelog', 'none') then closed_by else 'field' end as closed_basis,
  effort_days,
  labels,
  services,
  null::varchar as excluded
from stg_jira_issues as issues
join jira_kinds as kinds on kinds.record_id = issues.record_id
join jira_outcomes as outcomes on outcomes.record_id = issues.record_id
left join jira_changelog as changelog on changelog.record_id = issues.record_id
where kind = 'action' and kinds.excluded is null
