-- Targets on which no action was closed: conditions everywhere and alert rules, with the days of their events. The
-- false-alarm meter tries the rule on them.
-- Key: target_kind, target_id.
with touched as (
  select distinct target_kind, target_id from change_sets
),
events as (
  select 'condition' as target_kind, condition_id as target_id, occurred_at as event_at
  from conditions
  join incidents on incidents.incident_id = conditions.incident_id
  where occurred_at is not null
  union all
  select 'alert_rule', rule, fired_at
  from alerts
  where coalesce(paged, true) and not coalesce(is_duplicate, false)
),
watched as (
  select source in (select source from alerts) as is_alert, min(from_at) as watched_from
  from coverage
  group by is_alert
)
select
  target_kind,
  target_id,
  list(epoch(event_at) / 86400 order by event_at) as event_days,
  any_value(epoch(watched_from) / 86400) as watched_from,
  any_value(epoch(as_of_at) / 86400) as as_of_day,
  any_value(dispersion) as dispersion
from events
cross join settings
cross join as_of
join watched on is_alert = (target_kind = 'alert_rule')
where (target_kind, target_id) not in (select (target_kind, target_id) from touched)
group by target_kind, target_id
having count(*) >= 8
