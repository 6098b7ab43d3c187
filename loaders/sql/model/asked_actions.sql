-- Actions that nobody says the target of and that may be judged or come to be: what each may change has to be asked.
-- `service` is the one that it is about, where it is about one; days since 1970 (UTC).
-- Internal.
-- Key: action_id.
-- Null: incident_id, service, trigger_day, closed_day.
with about as (
  select action_id, any_value(service) as service from action_services group by action_id having count(*) = 1
)
select
  actions.action_id,
  actions.incident_id,
  actions.title,
  coalesce(about.service, incidents.service) as service,
  actions.status is not distinct from 'done' and closed_at is not null as is_closed,
  epoch(least(coalesce(occurred_at, actions.created_at, closed_at), coalesce(closed_at, occurred_at))) / 86400
    as trigger_day,
  epoch(closed_at) / 86400 as closed_day
from actions
left join incidents on incidents.incident_id = actions.incident_id
left join about on about.action_id = actions.action_id
where
  actions.title is not null
  and actions.status is distinct from 'wont_do'
  and actions.action_id not in (select action_id from targets where basis <> 'inferred')
  and actions.action_id not in (select action_id from links_resolved where action_id is not null)
order by actions.action_id
