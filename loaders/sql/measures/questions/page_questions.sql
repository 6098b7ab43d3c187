-- Recent pages of the rules that page most and of which hardly a page is labelled: was each worth acting on? Two a rule.
-- Internal.
-- Key: alert_id.
-- Null: service.
with rules as (
  select rule, pages, labelled, unnest(newest) as page
  from (
    from recent_pages
    where labelled < 30
    order by pages - labelled desc, rule
    limit 15
  )
)
select page.alert_id, rule, page.service, page.fired_at, pages, labelled
from rules
qualify row_number() over (partition by rule order by page.fired_at desc, page.alert_id) <= 2
order by pages desc, rule, page.fired_at desc, page.alert_id
