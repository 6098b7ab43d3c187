-- The known costs of each condition's incidents, in each unit that the settings have rates for: money, hours of people's time,
-- and shares of the error budget of a service. `incidents` are all that it had.
-- Key: condition_id, service, unit.
-- Values: unit (money | person_hours | error_budget).
with amounts as (
  select condition_id, service, incident_id, quarters, 'money' as unit, money as amount
  from priority_incidents
  join incident_costs using (incident_id)
  union all
  select condition_id, service, incident_id, quarters, 'person_hours', person_minutes / 60
  from priority_incidents
  join incident_costs using (incident_id)
  union all
  select condition_id, seen.service, incident_id, quarters, 'error_budget', impact_minutes / minutes
  from priority_incidents as seen
  join error_budgets on lower(error_budgets.service) = lower(seen.service)
)
select
  condition_id,
  service,
  unit,
  any_value(quarters) as quarters,
  list(amount::double order by amount, incident_id) as amounts,
  any_value(counts.incidents) as incidents
from amounts
join (select condition_id, service, count(*)::integer as incidents from priority_incidents group by all) as counts
  using (condition_id, service)
where amount is not null
group by condition_id, service, unit
