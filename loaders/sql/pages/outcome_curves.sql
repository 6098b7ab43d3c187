-- How long each stage of an action takes, as survival curves; groups, of five
-- and more, only of the last stage.
-- Ship.
-- Key: stage, group, at_days.
-- Null: low, high.
select
  survival.stage,
  survival."group",
  at_days,
  at_risk,
  closed,
  survival.survival,
  low,
  high,
  sizes.n
from action_survival as survival
join (
  select stage, "group", count(*)::integer as n from action_stages group by stage, "group"
) as sizes on sizes.stage = survival.stage and sizes."group" = survival."group"
where survival."group" = 'all' or (sizes.n >= 5 and survival.stage = 'closed_to_outcome')
order by survival.stage, survival."group", at_days
