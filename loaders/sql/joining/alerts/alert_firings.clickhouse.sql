-- Every firing in its alert's order: when all earlier firings of the alert had ended as far as is told (0 where none says),
-- when it was last kept (0 if not in the hour before the partition), and whether it fired while it still went on.
select
  claims.firing as firing,
  claims.alert as alert,
  claims.record_id as record_id,
  claims.fired_ms as fired_ms,
  claims.resolved_ms as resolved_ms,
  if(empty(carried.kept), 0, carried.kept[-1]) as last_kept_ms,
  greatest(
    max(coalesce(claims.resolved_ms, 0)) over (
      partition by claims.alert
      order by claims.fired_ms, claims.record_id
      rows between unbounded preceding and 1 preceding
    ),
    coalesce(carried.resolved_ms, 0)
  ) as open_until_ms,
  claims.fired_ms < open_until_ms as is_hidden
from alert_claims as claims
any left join carried on carried.alert = claims.alert
