-- How long each incident took to detect, acknowledge, mitigate and resolve, in seconds. `state`: known; open (it goes
-- on at the data's day: at least this long); missing (a time is not stated); impossible (it ends before it starts).
-- Detection runs from the stated start, acknowledgement from detection (else the start), the others from the start; from a
-- day without a clock time nothing runs.
-- An incident without stated status and resolution that has a retro is not taken for one that goes on.
-- Key: incident_id, metric.
-- Null: duration_s.
-- Values: metric (time_to_detect | time_to_acknowledge | time_to_mitigate | time_to_resolve), state (known | open |
-- missing | impossible).
with spans as (
  select
    incident_id,
    status = 'open'
    and (status_raw is not null or incident_id not in (
      select incident_id from retros where incident_id is not null
    )) as goes_on,
    unnest([
      {metric: 'time_to_detect', from_at: started_at, to_at: detected_at},
      {metric: 'time_to_acknowledge', from_at: coalesce(detected_at, occurred_at), to_at: acknowledged_at},
      {metric: 'time_to_mitigate', from_at: occurred_at, to_at: mitigated_at},
      {metric: 'time_to_resolve', from_at: occurred_at, to_at: resolved_at}
    ], recursive := true)
  from (
    select
      * replace (
        case when not contains(coalesce(time_basis, ''), 'occurred_at: day only') then occurred_at end as occurred_at
      )
    from incidents
    where occurred_at is not null
  )
),
told as (
  select
    incident_id,
    metric,
    date_diff('second', from_at, coalesce(to_at, as_of_at)) as duration_s,
    case
      when from_at is null then 'missing'
      when to_at >= from_at then 'known'
      when to_at is not null then 'impossible'
      when goes_on and metric <> 'time_to_detect' then 'open'
      else 'missing'
    end as state
  from spans
  cross join as_of
)
select
  incident_id,
  metric,
  state,
  case when state in ('known', 'open') then duration_s end::double as duration_s
from told
