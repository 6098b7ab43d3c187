-- The stretches of weeks in which a rule's pages were not watched from Monday to Sunday: [from_week, to_week).
-- Ship.
-- Key: rule, service, from_week.
with numbered as (
  select
    json_extract_string(scope, '$[0]') as rule,
    json_extract_string(scope, '$[1]') as service,
    week,
    week - row_number() over (partition by scope order by week) * interval 7 day as island
  from unwatched_weeks
  where kind = 'rule'
)
select rule, service, min(week) as from_week, max(week) + interval 7 day as to_week
from numbered
group by rule, service, island
order by rule, service, from_week
