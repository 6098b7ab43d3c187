-- Real incidents, all tools together: for each field the first record that knows it (retro, incident tool, tracker,
-- pager); a time only read from a report's timeline comes after those that a record states, and a day without a clock after
-- the clock of a record of that day. What happened on or after the data's day is not known yet. A time that no record
-- has is NULL; nothing is measured from a midnight that stands for its day.
-- Key: incident_id.
-- Null: url, title, severity, severity_raw, status_raw, service, team, incident_type, trigger, trigger_raw, trigger_basis, occurred_at, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, impact_minutes, time_basis, summary.
-- Values: status (open | resolved), detected_by (alert | human | customer | unknown).
with records as (
  select
    claims.*,
    components.incident_id,
    as_of_at,
    coalesce(claims.time_basis, '') as told,
    regexp_matches(coalesce(claims.time_basis, ''), '\bcreated_at: [^;]*time unknown') as is_day,
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
    first(source order by precedence, record_id) as source,
    first(url order by precedence, record_id) filter (where url is not null) as url,
    first(title order by precedence, record_id) filter (where title is not null) as title,
    first(severity order by precedence, record_id) filter (where severity is not null) as severity,
    first(severity_raw order by precedence, record_id) filter (where severity_raw is not null)
      as severity_raw,
    first(coalesce(status, status_mapped) order by precedence, record_id)
      filter (where coalesce(status, status_mapped) is not null) as status_told,
    first(status_raw order by precedence, record_id) filter (where status_raw is not null)
      as status_raw,
    first(services order by precedence, record_id) filter (where len(services) > 0) as services,
    first(team order by precedence, record_id) filter (where team is not null) as team,
    first(incident_type order by precedence, record_id) filter (where incident_type is not null)
      as incident_type,
    first(trigger_raw order by precedence, record_id) filter (where trigger_raw is not null) as trigger_raw,
    first(trigger_kind order by trigger_raw is null, trigger_kind = 'unknown', precedence, record_id)
      filter (where trigger_kind is not null) as "trigger",
    first(started_at order by contains(told, 'started_at: timeline'), precedence, record_id)
      filter (where started_at < as_of_at) as started_at,
    first(detected_at order by contains(told, 'detected_at: timeline'), precedence, record_id)
      filter (where detected_at < as_of_at) as detected_at,
    first(acknowledged_at order by contains(told, 'acknowledged_at: timeline'), precedence, record_id)
      filter (where acknowledged_at < as_of_at) as acknowledged_at,
    first(mitigated_at order by contains(told, 'mitigated_at: timeline'), precedence, record_id)
      filter (where mitigated_at < as_of_at) as mitigated_at,
    first(resolved_at order by contains(told, 'resolved_at: timeline'), precedence, record_id)
      filter (where resolved_at < as_of_at) as resolved_at,
    bool_or(resolved_at >= as_of_at) as resolves_later,
    first(created_at order by precedence, record_id) filter (where created_at < as_of_at and is_day)
      as created_day,
    first(created_at order by precedence, record_id) filter (where created_at < as_of_at and not is_day)
      as created_clock,
    first(is_day order by precedence, record_id) filter (where created_at < as_of_at) as is_day_first,
    first(detected_by order by precedence, record_id) filter (where detected_by is not null)
      as detected_by,
    first(impact_minutes order by precedence, record_id) filter (where impact_minutes is not null)
      as impact_stated,
    string_agg(distinct time_basis, '; ' order by time_basis) as bases,
    first(summary order by precedence, record_id) filter (where summary is not null) as summary,
    bool_or(occurred_at is not null) as is_dated
  from records
  group by incident_id
),
created as (
  select
    *,
    created_day is not null
    and (
      created_clock is null
      or is_day_first
      and created_clock not between created_day - interval 14 hour and created_day + interval 38 hour
    ) as is_created_day
  from joined
),
placed as (
  select
    *,
    case when is_created_day then created_day else created_clock end as created_at,
    coalesce(started_at, detected_at, case when is_created_day then created_day else created_clock end)
      as occurred_at,
    started_at is null and detected_at is null and is_created_day as is_day_only
  from created
)
select
  incident_id,
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
  coalesce(placed.team, service_teams.team) as team,
  incident_type,
  "trigger",
  trigger_raw,
  case when "trigger" is null then null when trigger_raw is null then 'text' else 'field' end as trigger_basis,
  occurred_at,
  started_at,
  detected_at,
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
      when started_at is not null then 'occurred_at: started_at'
      when detected_at is not null then 'occurred_at: detected_at'
      when is_day_only then 'occurred_at: day only'
      else 'occurred_at: created_at'
    end,
    case when impact_stated is null and coalesce(mitigated_at, resolved_at) >= occurred_at and not is_day_only
      then 'impact_minutes: from times' end,
    bases
  ), '') as time_basis,
  summary
from placed
left join stg_service_teams as service_teams on service_teams.service = placed.services[1]
where not is_dated or occurred_at is not null
order by occurred_at nulls last, incident_id
