-- Recent pages of the rules that page most and of which hardly a page is labelled: was each worth acting on? Two a rule.
-- Internal.
-- Key: alert_id.
-- Null: service.
with rules as (
  select rule, count(*) as pages, count(actionable) as labelled
  from alerts
  where paged and not is_duplicate and not is_refire
  group by rule
  having count(actionable) < 30
  order by pages - labelled desc, rule
  limit 15
)
select alert_id, alerts.rule, service, fired_at, pages::integer as pages, labelled::integer as labelled
from alerts
join rules on rules.rule = alerts.rule
where paged and not is_duplicate and not is_refire and actionable is null
qualify row_number() over (partition by alerts.rule order by fired_at desc, alert_id) <= 2
order by pages desc, alerts.rule, fired_at desc, alert_id
