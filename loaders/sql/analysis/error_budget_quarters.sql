-- How much of its error budget did each service spend in each quarter? Minutes of impact of its incidents, of those that say so.
-- Ship.
-- Key: quarter, service.
-- Null: spent_minutes.
with spent as (
  select
    quarter,
    service,
    count(*)::integer as incidents,
    count(impact_minutes)::integer as impact_known,
    sum(round(impact_minutes * 60)::bigint)::double / 60 as spent_minutes
  from (
    select
      occurred_at,
      impact_minutes,
      unnest(list_distinct(list_transform(services, lambda name: lower(name)))) as service
    from incidents
  )
  join quarters on occurred_at >= from_at and occurred_at < to_at
  group by quarter, service
)
select
  quarters.quarter,
  budgets.service,
  budgets.minutes as budget_minutes,
  coalesce(incidents, 0) as incidents,
  coalesce(impact_known, 0) as impact_known,
  spent_minutes
from quarters
cross join error_budgets as budgets
left join spent on spent.quarter = quarters.quarter and spent.service = lower(budgets.service)
order by quarters.quarter, budgets.service
