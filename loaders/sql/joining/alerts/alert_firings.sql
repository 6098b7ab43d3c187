-- Every firing with the alert it belongs to: its key where keys of the rule come back, else its rule and service.
-- Key: firing.
-- Null: resolved_ms.
with keyed as (
  select source, rule, count(distinct dedup_key) < count(*) and count(dedup_key) = count(*) as keys_repeat
  from alert_claims
  where excluded is null
  group by source, rule
)
select
  claims.rowid::bigint as firing,
  claims.source || chr(10) || coalesce(claims.rule, '') || chr(10)
    || case when keys_repeat then dedup_key else coalesce(claims.service, '') end as alert,
  epoch_ms(fired_at) as fired_ms,
  case when resolved_at < as_of_at then epoch_ms(resolved_at) end as resolved_ms
from alert_claims as claims
cross join data_day
left join keyed on keyed.source = claims.source and keyed.rule is not distinct from claims.rule
where excluded is null and fired_at < as_of_at
