-- How long each stage of an action takes, as survival curves; groups of fewer than five are left out.
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
where sizes.n >= 5 or survival."group" = 'all'
order by survival.stage, survival."group", at_days
