-- How much of its error budget did each service spend in each quarter? Minutes of impact of its incidents, of those that say so.
-- Ship.
-- Key: quarter, service.
-- Null: spent_minutes.
select
  quarter,
  budgets.service,
  budgets.minutes as budget_minutes,
  count(incident_id)::integer as incidents,
  count(impact_minutes)::integer as impact_known,
  sum(round(impact_minutes * 60)::bigint)::double / 60 as spent_minutes
from quarters
cross join error_budgets as budgets
left join incidents
  on occurred_at >= from_at and occurred_at < to_at
  and list_contains(list_transform(services, lambda name: lower(name)), lower(budgets.service))
group by quarter, budgets.service, budgets.minutes
order by quarter, budgets.service
