-- What each condition cost over the last four complete quarters, everywhere and on each service, and what its actions are
-- estimated at. `quarters` is the time watched, in mean quarters.
-- Key: condition_id, service.
-- Null: layer.
with cost as (
  select
    condition_id,
    service,
    any_value(layer) as layer,
    any_value(quarters) as quarters,
    count(*)::integer as incidents,
    list(impact_minutes order by impact_minutes, incident_id) filter (where impact_minutes is not null) as minutes
  from priority_incidents
  group by condition_id, service
),
effort as (
  select
    aimed.condition_id,
    aimed.service,
    count(*) filter (where is_open)::integer as open_actions,
    list(effort_days::double order by effort_days) filter (where is_open and effort_days > 0) as open_efforts,
    list(effort_days::double order by effort_days) filter (where effort_days > 0) as efforts
  from condition_actions as aimed
  join actions using (action_id)
  group by aimed.condition_id, aimed.service
)
select
  cost.condition_id,
  cost.service,
  layer,
  quarters,
  incidents,
  coalesce(minutes, []) as minutes,
  coalesce(open_actions, 0) as open_actions,
  coalesce(open_efforts, efforts, []) as efforts,
  (select coalesce(list(effort_days::double order by effort_days), []) from actions where effort_days > 0)
    as all_efforts
from cost
left join effort using (condition_id, service)
