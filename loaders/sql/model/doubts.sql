-- Which values can't be right beside the others, and are kept out of durations, windows and the data's day until a
-- line of corrections.csv settles them? `stated` is what contradicts a value, as written.
-- Ship.
-- Key: record_id, field.
-- Null: incident_id, stated.
with claimed as (
  select record_id, 'started_at' as field, started_at as time from incident_claims where excluded is null
  union all
  select record_id, 'detected_at', detected_at from incident_claims where excluded is null
  union all
  select record_id, 'mitigated_at', mitigated_at from incident_claims where excluded is null
  union all
  select record_id, 'resolved_at', resolved_at from incident_claims where excluded is null
  union all
  select record_id, 'created_at', created_at from incident_claims where excluded is null
  union all
  select record_id, 'closed_at', closed_at from action_claims where excluded is null
  union all
  select record_id, 'held_at', held_at from retro_claims
  union all
  select record_id, 'fired_at', fired_at from alert_claims where excluded is null
  union all
  select record_id, 'resolved_at', resolved_at from alert_claims where excluded is null
),
beyond as (
  select
    record_id,
    field,
    strftime(time, '%Y-%m-%dT%H:%M:%SZ') as value,
    strftime(as_of_at, '%Y') || strftime(time, '-%m-%dT%H:%M:%SZ') as meant
  from claimed
  cross join as_of
  where basis = 'newest record' and time > as_of_at + interval 1095 day
),
backwards as (
  select
    record_id,
    unnest([
      {field: 'mitigated_at', time: mitigated_at, from_at: begun_at},
      {field: 'resolved_at', time: resolved_at, from_at: begun_at},
      {field: 'detected_at', time: detected_at, from_at: started_at}
    ], recursive := true)
  from (
    select *, coalesce(started_at, detected_at, created_at) as begun_at from incident_claims where excluded is null
  )
),
doubted as (
  select record_id, field, value, stated, reason, remedy
  from stg_doubts
  where record_id in (select record_id from incident_claims)
  union all
  select
    record_id,
    field,
    value,
    null,
    'it is more than 1,096 days after every other time',
    'Correct the year in the export'
      || case
        when field in ('held_at', 'fired_at') then '.'
        else ', or add to corrections.csv, with the year that is right: ' || record_id || ',' || field || ',' || meant
          || ',a year typed wrong'
      end
  from beyond
  union all
  select
    record_id,
    field,
    strftime(time, '%Y-%m-%dT%H:%M:%SZ'),
    strftime(from_at, '%Y-%m-%dT%H:%M:%SZ'),
    case when field = 'detected_at' then 'it is detected before it starts' else 'it ends before it begins' end,
    'Correct the record in its tool and export again, or add to corrections.csv, with the time that is right: '
      || record_id || ',' || field || ',' || strftime(time, '%Y-%m-%dT%H:%M:%SZ') || ',' || 'contradicts its beginning'
  from backwards
  where time < from_at - interval 1 minute
)
select
  doubted.record_id,
  components.incident_id,
  field,
  value,
  stated,
  reason,
  remedy
from doubted
left join incident_components as components on components.record_id = doubted.record_id
where
  (doubted.record_id, field) not in (
    select (record_id, field) from corrections_resolved where is_used and record_id is not null
  )
qualify row_number() over (partition by doubted.record_id, field order by doubted.stated is null, value) = 1
order by doubted.record_id, field
