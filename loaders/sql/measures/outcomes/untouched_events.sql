-- Targets on which no action was closed: conditions, services and alert rules, everywhere, with the days of their events (since
-- 1970, UTC). The false-alarm meter tries the rule on them. A name that two pages or fewer have is no rule.
-- Key: target_kind, target_id.
-- Values: target_kind (condition | alert_rule | service).
with events as (
  select 'condition' as target_kind, condition_id as target_id, occurred_at as event_at
  from evidence_conditions
  join incidents using (incident_id)
  union all
  select 'service', unnest(services), occurred_at from incidents
  union all
  select 'alert_rule', rule, make_timestamp_ms(unnest(fired_ms)) from page_times
)
select target_kind, target_id, list(epoch(event_at) / 86400 order by event_at) as event_days
from events
where
  event_at is not null
  and target_id is not null
  and (target_kind, target_id) not in (
    select (target_kind, target_id) from targets join actions using (action_id) where actions.closed_at is not null
  )
group by target_kind, target_id
having count(*) >= 3
