-- The day that counts as today, exclusive: given, or midnight UTC after the newest start, fire, close or resolve time.
-- A time more than 366 days after the next newest is a typing error, not the newest.
-- Row: one.
-- Null: as_of_at.
-- Values: basis (given | newest record).
with times as (
  select unnest([started_at, detected_at, mitigated_at, resolved_at, created_at]) as time
  from incident_claims
  where excluded is null
  union
  select unnest([started_at, closed_at]) from action_claims where excluded is null
  union
  select max(fired_at) from alert_claims where excluded is null group by date_trunc('day', fired_at)
  union
  select max(resolved_at) from alert_claims where excluded is null group by date_trunc('day', resolved_at)
),
days as (
  select distinct date_trunc('day', time) as day from times where time is not null
),
gaps as (
  select day, lag(day) over (order by day) as before from days
),
newest as (
  select max(day) filter (where before is null or day <= before + interval 366 day) as day from gaps
)
select
  coalesce(settings.as_of_at, (select day + interval 1 day from newest)) as as_of_at,
  case when settings.as_of_at is not null then 'given' else 'newest record' end as basis
from stg_settings as settings
