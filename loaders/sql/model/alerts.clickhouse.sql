-- Alerts of a partition. `spans` holds the incidents by service and `clocks` the offset of each team's clock ('' the
-- organisation's), each valid from a time until the next; sleep hours are those of the team's own clock.
select
  claims.record_id as alert_id,
  claims.source as source,
  claims.rule as rule,
  claims.service as service,
  claims.team as team,
  claims.severity as severity,
  claims.fired_ms as fired_ms,
  claims.acknowledged_ms as acknowledged_ms,
  claims.resolved_ms as resolved_ms,
  claims.paged as paged,
  coalesce(claims.incident_id, if(claims.fired_ms <= spans.to_ms, spans.incident_id, null)) as incident_id,
  claims.actionable as actionable,
  coalesce(labels.is_duplicate, false) as is_duplicate,
  coalesce(labels.is_refire, false) as is_refire,
  coalesce(labels.is_flapping, false) as is_flapping,
  claims.fired_ms + clocks.offset_ms as local_ms,
  claims.fired_ms + organisation.offset_ms as week_ms,
  if(
    {sleep_from_ms: Int64} > {sleep_to_ms: Int64},
    local_ms % 86400000 >= {sleep_from_ms: Int64} or local_ms % 86400000 < {sleep_to_ms: Int64},
    local_ms % 86400000 >= {sleep_from_ms: Int64} and local_ms % 86400000 < {sleep_to_ms: Int64}
  ) as in_sleep_hours
from (select *, coalesce(team, '') as clock, coalesce(service, '') as place, '' as own from alert_claims) as claims
any left join alert_labels as labels on labels.firing = claims.firing
asof left join spans on spans.service = claims.place and claims.fired_ms >= spans.from_ms
asof left join clocks on clocks.team = claims.clock and claims.fired_ms >= clocks.from_ms
asof left join clocks as organisation on organisation.team = claims.own and claims.fired_ms >= organisation.from_ms
where claims.fired_ms < {to_ms: Int64}
