-- Which rules make the noise, and what is aimed at them? The noisiest thousand; `left_out` rules follow them.
-- Ship.
-- Key: rule, service.
-- Null: team, actionable_rate, low, high, median_open_s, trend_ratio, trend_low, trend_high.
with aimed as (
  select target_id as rule, count(distinct targets.action_id)::integer as actions
  from targets
  where target_kind = 'alert_rule' and basis <> 'inferred'
  group by target_id
)
select
  alert_rules.rule, service, team, paged, share, labelled, actionable, actionable_rate, low, high, linked_rate,
  acknowledged, refire_rate, flapping_rate, sleep_rate, median_open_s, last_at, trend_ratio, trend_low, trend_high,
  coalesce(actions, 0) as actions,
  greatest(0, (select count(*) from alert_rules) - 1000)::integer as left_out
from alert_rules
left join aimed on aimed.rule = alert_rules.rule
order by paged desc, alert_rules.rule, service
limit 1000
