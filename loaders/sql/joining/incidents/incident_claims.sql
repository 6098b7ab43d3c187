-- Every record that may be an incident, as its tool tells it, with corrections applied and words mapped.
-- Services stay in the order in which the tool lists them, each once: the first is the incident's own.
-- `precedence`: retro 1, incident tool 2 (any source not named below), tracker 3, pager 4; the first that knows a field wins.
-- Key: record_id.
-- Null: names, mentions, url, title, severity_raw, status_raw, status, services, team, incident_type, trigger_raw,
-- started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, impact_minutes,
-- time_basis, summary, excluded, severity, status_mapped, occurred_at.
with told as (
  select
    *,
    case
      when told_by = 'postmortems' then 1
      when told_by in ('jira', 'trackers') then 3
      when told_by = 'pagerduty' or source in ('statuspage', 'cstate', 'victorops', 'squadcast', 'zenduty') then 4
      else 2
    end as precedence
  from claimed_incidents
),
fixes as (
  select record_id, map_from_entries(list(struct_pack(k := field, v := value) order by field)) as fix
  from corrections_resolved
  where is_used
  group by record_id
),
fixed as (
  select
    told.* replace (
      coalesce(fix['title'], title) as title,
      coalesce(fix['severity'], severity_raw) as severity_raw,
      coalesce(fix['status'], status_raw) as status_raw,
      case when fix['status'] is null then status end as status,
      case when fix['service'] is null then services else [fix['service']] end as services,
      coalesce(fix['team'], team) as team,
      coalesce(fix['trigger'], trigger_raw) as trigger_raw,
      coalesce(fix['detected_by'], detected_by) as detected_by,
      coalesce(try_cast(fix['impact_minutes'] as double), impact_minutes) as impact_minutes,
      coalesce(try_cast(fix['started_at'] as timestamptz)::timestamp, started_at) as started_at,
      coalesce(try_cast(fix['detected_at'] as timestamptz)::timestamp, detected_at) as detected_at,
      coalesce(try_cast(fix['acknowledged_at'] as timestamptz)::timestamp, acknowledged_at)
        as acknowledged_at,
      coalesce(try_cast(fix['mitigated_at'] as timestamptz)::timestamp, mitigated_at) as mitigated_at,
      coalesce(try_cast(fix['resolved_at'] as timestamptz)::timestamp, resolved_at) as resolved_at,
      coalesce(try_cast(fix['created_at'] as timestamptz)::timestamp, created_at) as created_at
    )
  from told
  left join fixes on fixes.record_id = told.record_id
),
mapped as (
  select
    fixed.* replace (
      list_transform(services, name -> coalesce(services_map[lower(name)], name)) as services,
      coalesce(team_map.mapped, team) as team
    ),
    coalesce(
      try_cast(severity_map.mapped as integer),
      try_cast(replace(regexp_extract(
        lower(severity_raw), '^(?:sev(?:erity)?|p(?:riority)?|s|level)?[ _.-]*([0-5])\b', 1
      ), '0', '1') as integer)
    ) as severity,
    status_map.mapped as status_mapped
  from fixed
  cross join (
    select coalesce(map_from_entries(list(struct_pack(k := raw, v := mapped))), map {}) as services_map
    from stg_setting_map
    where kind = 'service'
  )
  left join stg_setting_map as team_map on team_map.kind = 'team' and team_map.raw = lower(trim(team))
  left join stg_setting_map as severity_map
    on severity_map.kind = 'severity' and severity_map.raw = lower(trim(severity_raw))
  left join stg_setting_map as status_map
    on status_map.kind = 'status' and status_map.raw = lower(trim(status_raw))
)
select
  * replace (list_filter(services, (name, place) -> list_position(services, name) = place) as services),
  coalesce(started_at, detected_at, created_at) as occurred_at
from mapped
