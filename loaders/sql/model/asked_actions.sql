-- Actions that nobody says the target of and that may be judged or come to be: what each may change has to be asked.
-- Internal.
-- Key: action_id.
-- Null: incident_id, service.
select
  actions.action_id,
  actions.incident_id,
  actions.title,
  incidents.service,
  actions.status is not distinct from 'done' and closed_at is not null as is_closed
from actions
left join incidents on incidents.incident_id = actions.incident_id
where
  actions.title is not null
  and actions.status is distinct from 'wont_do'
  and actions.action_id not in (select action_id from targets where basis <> 'inferred')
  and actions.action_id not in (select action_id from links_resolved where action_id is not null)
order by actions.action_id
