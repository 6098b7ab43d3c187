-- The day that counts as today, exclusive: given, or midnight UTC after the newest start, fire, hold, filing, close or
-- resolve time. The times of one or two records more than 1,096 days after all others, of which there are five or more, are years typed wrong.
-- Row: one.
-- Null: as_of_at.
-- Values: basis (given | newest record).
with times as (
  select record_id, unnest([occurred_at, coalesce(resolved_at, mitigated_at)]) as time
  from incident_claims
  where excluded is null
  union all
  select record_id, unnest([created_at, closed_at]) from action_claims where excluded is null
  union all
  select record_id, held_at from retro_claims
  union all
  select record_id, unnest([fired_at, resolved_at]) from alert_claims where excluded is null
  union all
  select part || chr(10) || number, time from stg_remote_times
),
last_of as (
  select record_id, max(time) as time, count(time) as n from times group by record_id
),
latest as (
  select coalesce(max(time, 3), []) as three, coalesce(sum(n), 0) as n from last_of
),
newest as (
  select
    case
      when n >= 7 and three[2] > three[3] + interval 1096 day then three[3]
      when n >= 6 and three[1] > three[2] + interval 1096 day then three[2]
      else three[1]
    end as time
  from latest
)
select
  coalesce(
    settings.as_of_at, (select date_trunc('day', time) + interval 1 day from newest)
  ) as as_of_at,
  case when settings.as_of_at is not null then 'given' else 'newest record' end as basis
from stg_settings as settings
