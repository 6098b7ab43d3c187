-- Records left out on purpose, each with its reason.
-- Key: record_kind, record_id, source_file.
with found as (
  select record_kind, record_id, source, reason, file as source_file, 1 as strength
  from stg_excluded
  union all
  select record_kind, record_id, source, reason, source_file, 1 from claimed_excluded
  union all
  select 'incident', record_id, source, excluded, source_file, 2
  from incident_claims
  where excluded is not null and source <> 'jira'
  union all
  select case source when 'jira' then 'issue' else 'action' end, record_id, source, excluded, source_file, 2
  from action_claims
  where excluded is not null and source <> 'jira'
  union all
  select
    case when claims.told_by in ('jira', 'trackers') then 'issue' else 'incident' end,
    record_id,
    claims.source,
    'near_miss',
    claims.source_file,
    2
  from incident_claims as claims
  join incident_components using (record_id)
  where incident_id in (select incident_id from near_miss_components) and told_by <> 'pagerduty'
  union all
  select 'alert', record_id, source, excluded, source_file, 2
  from alert_claims
  where excluded is not null and source <> 'pagerduty'
  union all
  select
    case when claims.told_by in ('jira', 'trackers') then 'issue' else 'incident' end,
    claims.record_id,
    claims.source,
    'after_as_of',
    claims.source_file,
    3
  from incident_claims as claims
  cross join as_of
  where occurred_at >= as_of_at and excluded is null
  union all
  select 'alert', record_id, source, 'after_as_of', source_file, 3
  from alert_claims
  cross join as_of
  where fired_at >= as_of_at and excluded is null and source <> 'pagerduty'
  union all
  select
    case when claims.told_by in ('jira', 'trackers') then 'issue' else 'action' end,
    claims.record_id,
    claims.source,
    case when claims.created_at >= as_of_at then 'after_as_of' else 'incident_excluded' end,
    claims.source_file,
    4
  from action_claims as claims
  join action_components as components on components.record_id = claims.record_id
  cross join as_of
  where components.action_id not in (select action_id from actions)
  union all
  select 'deploy', record_id, source, coalesce(excluded, 'after_as_of'), source_file, 2
  from deploy_claims
  cross join as_of
  where excluded is not null or "at" >= as_of_at
  union all
  select 'retro', record_id, source, 'incident_excluded', source_file, 4
  from retro_claims
  where record_id not in (select retro_id from retros)
  union all
  select 'condition', record_id, source, 'incident_excluded', source_file, 4
  from condition_claims
  where
    source <> 'jira'
    and record_id is not null
    and incident_id is not null
    and incident_id not in (select incident_id from incidents)
  union all
  select 'timeline', record_id, source, 'incident_excluded', source_file, 4
  from timeline_claims
  where
    source <> 'pagerduty'
    and record_id is not null
    and incident_id is not null
    and incident_id not in (select incident_id from incidents)
)
select record_kind, record_id, source, reason, source_file
from found
qualify row_number() over (partition by record_kind, record_id, source_file order by strength, reason) = 1
order by all
