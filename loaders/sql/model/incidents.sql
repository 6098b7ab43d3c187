-- Real incidents, all tools together: for each field the first record that knows it (retro, incident tool, tracker,
-- pager); a clock time comes before a mere day whoever tells it, and a time only read from a report's timeline after those
-- that a record states. What happened on or after the data's day is not known yet. A time that no record has is NULL; of a
-- start or detection of which only the day is known, occurred_at keeps the day, and no duration is made from it.
-- Where no record names the team it is the owner of the services, `several teams` where those are of more than one.
-- A trigger with the basis near_deploy is stated by nobody: a deploy came shortly before.
-- Key: incident_id.
-- Null: url, title, severity, severity_raw, status_raw, service, team, incident_type, trigger, trigger_raw, trigger_basis, occurred_at, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, impact_minutes, time_basis, summary.
-- Values: status (open | resolved), detected_by (alert | human | customer | unknown).
with records as (
  select
    claims.*,
    components.incident_id,
    as_of_at,
    row_number() over (
      partition by components.incident_id order by claims.precedence, claims.record_id
    ) as place,
    coalesce(claims.time_basis, '') as told,
    list_transform(list_filter(
      [
        {name: 'started_at', moment: claims.started_at},
        {name: 'detected_at', moment: claims.detected_at},
        {name: 'acknowledged_at', moment: claims.acknowledged_at},
        {name: 'mitigated_at', moment: claims.mitigated_at},
        {name: 'resolved_at', moment: claims.resolved_at},
        {name: 'created_at', moment: claims.created_at}
      ],
      one -> one.moment = date_trunc('day', one.moment) or contains(coalesce(claims.time_basis, ''), one.name || ': date stated')
        or regexp_matches(coalesce(claims.time_basis, ''), '\b' || one.name || ': [^;]*time unknown')
    ), one -> one.name) as days,
    triggers."trigger" as trigger_kind
  from incident_claims as claims
  join incident_components as components on components.record_id = claims.record_id
  join incident_declared as declared on declared.incident_id = components.incident_id
  left join record_triggers as triggers on triggers.record_id = claims.record_id
  cross join as_of
),
joined as (
  select
    incident_id,
    any_value(as_of_at) as as_of_at,
    arg_min(source, place) as source,
    arg_min(url, place) filter (where url is not null) as url,
    arg_min(title, place) filter (where title is not null) as title,
    arg_min(severity, place) filter (where severity is not null) as severity,
    arg_min(severity_raw, place) filter (where severity_raw is not null)
      as severity_raw,
    arg_min(coalesce(status, status_mapped), place)
      filter (where coalesce(status, status_mapped) is not null) as status_told,
    arg_min(status_raw, place) filter (where status_raw is not null)
      as status_raw,
    arg_min(services, place) filter (where len(services) > 0) as services,
    arg_min(team, place) filter (where team is not null) as team,
    arg_min(incident_type, place) filter (where incident_type is not null)
      as incident_type,
    arg_min(trigger_raw, place) filter (where trigger_raw is not null) as trigger_raw,
    arg_min(trigger_kind, (trigger_raw is null, trigger_kind = 'unknown', place))
      filter (where trigger_kind is not null) as "trigger",
    arg_min(started_at, (list_contains(days, 'started_at'), contains(told, 'started_at: timeline'), place))
      filter (where started_at < as_of_at) as started_at,
    arg_min(detected_at, (list_contains(days, 'detected_at'), contains(told, 'detected_at: timeline'), place))
      filter (where detected_at < as_of_at) as detected_at,
    arg_min(acknowledged_at, (list_contains(days, 'acknowledged_at'), contains(told, 'acknowledged_at: timeline'), place))
      filter (where acknowledged_at < as_of_at) as acknowledged_at,
    arg_min(mitigated_at, (list_contains(days, 'mitigated_at'), contains(told, 'mitigated_at: timeline'), place))
      filter (where mitigated_at < as_of_at) as mitigated_at,
    arg_min(resolved_at, (list_contains(days, 'resolved_at'), contains(told, 'resolved_at: timeline'), place))
      filter (where resolved_at < as_of_at) as resolved_at,
    bool_or(resolved_at >= as_of_at) as resolves_later,
    arg_min(created_at, place) filter (where created_at < as_of_at) as created_first,
    arg_min(created_at, place)
      filter (where created_at < as_of_at and not list_contains(days, 'created_at')) as created_by_clock,
    arg_min(detected_by, place) filter (where detected_by is not null)
      as detected_by,
    arg_min(impact_minutes, place) filter (where impact_minutes is not null)
      as impact_stated,
    string_agg(distinct time_basis, '; ' order by time_basis) as bases,
    arg_min(summary, place) filter (where summary is not null) as summary,
    bool_or(occurred_at is not null) as is_dated,
    bool_and(contains(told, 'started_at: date stated')) filter (where started_at < as_of_at) as starts_by_day,
    bool_and(contains(told, 'detected_at: date stated')) filter (where detected_at < as_of_at) as detected_by_day,
    bool_and(contains(told, 'created_at: date stated')) filter (where created_at < as_of_at) as created_by_day
  from records
  group by incident_id
),
created as (
  select
    *,
    -- a clock time of the very day, in whatever zone the day was meant
    case
      when created_by_clock between created_first - interval 14 hours and created_first + interval 38 hours
        then created_by_clock
      else created_first
    end as created_at
  from joined
),
clocked as (
  select
    *,
    case when not starts_by_day then started_at end as started_clock,
    case when not detected_by_day then detected_at end as detected_clock,
    case when not created_by_day and created_at = created_by_clock then created_at end as created_clock,
    coalesce(started_at, detected_at, created_at) as first_known
  from created
),
placed as (
  select
    *,
    coalesce(
      started_clock,
      case when detected_clock between first_known - interval 14 hours and first_known + interval 38 hours then detected_clock end,
      case when created_clock between first_known - interval 14 hours and first_known + interval 38 hours then created_clock end,
      first_known
    ) as occurred_at,
    coalesce(occurred_at not in (
      coalesce(started_clock, 'infinity'), coalesce(detected_clock, 'infinity'), coalesce(created_clock, 'infinity')
    ), false) as is_day_only
  from clocked
),
owners as (
  select incident_id, list(distinct service_teams.team order by service_teams.team) as teams
  from (select incident_id, unnest(services) as service from joined)
  join stg_service_teams as service_teams using (service)
  where service_teams.team is not null
  group by incident_id
)
select
  placed.incident_id,
  source,
  url,
  title,
  severity,
  severity_raw,
  case
    when resolved_at is not null then 'resolved'
    when resolves_later then 'open'
    when status_told in ('resolved', 'done', 'wont_do') then 'resolved'
    else 'open'
  end as status,
  status_raw,
  services[1] as service,
  coalesce(services, []) as services,
  coalesce(placed.team, if(len(owners.teams) > 1, 'several teams', owners.teams[1])) as team,
  incident_type,
  coalesce("trigger", case when is_near_deploy then 'deploy' end) as "trigger",
  trigger_raw,
  case
    when "trigger" is null then case when is_near_deploy then 'near_deploy' end
    when trigger_raw is null then 'text'
    else 'field'
  end as trigger_basis,
  occurred_at,
  started_clock as started_at,
  detected_clock as detected_at,
  acknowledged_at,
  mitigated_at,
  resolved_at,
  created_at,
  coalesce(detected_by, 'unknown') as detected_by,
  coalesce(
    impact_stated,
    case
      when coalesce(mitigated_at, resolved_at) >= occurred_at and not is_day_only
        then date_diff('second', occurred_at, coalesce(mitigated_at, resolved_at)) / 60.0
    end
  ) as impact_minutes,
  nullif(concat_ws('; ',
    case
      when occurred_at is null then null
      when is_day_only then 'occurred_at: day only'
      when occurred_at = started_clock then 'occurred_at: started_at'
      when occurred_at = detected_clock then 'occurred_at: detected_at'
      else 'occurred_at: created_at'
    end,
    case when impact_stated is null and coalesce(mitigated_at, resolved_at) >= occurred_at and not is_day_only
      then 'impact_minutes: from times' end,
    bases
  ), '') as time_basis,
  summary
from (
  select *, incident_id in (select incident_id from deploys_before) as is_near_deploy from placed
) as placed
left join owners on owners.incident_id = placed.incident_id
where not is_dated or occurred_at is not null
order by occurred_at nulls last, incident_id
