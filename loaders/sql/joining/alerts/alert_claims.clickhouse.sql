-- Every firing of a partition and of the hour after it, under the settings' names, with the incident that its own record names.
-- Rows that name an incident which is not to be shown, or which may be two, are left out.
select
  rowNumberInAllBlocks() as firing,
  concat(firings.source, ':', firings.alert_id) as record_id,
  firings.source as source,
  rules.name as rule,
  services.name as service,
  coalesce(teams.name, services.team) as team,
  severities.name as severity,
  assumeNotNull(firings.fired_ms) as fired_ms,
  if(firings.acknowledged_ms < {as_of_ms: Int64}, firings.acknowledged_ms, null) as acknowledged_ms,
  if(firings.resolved_ms < {as_of_ms: Int64}, firings.resolved_ms, null) as resolved_ms,
  concat(
    firings.source, '\n', coalesce(rules.name, ''), '\n', coalesce(firings.dedup_key, services.clean, '')
  ) as alert,
  firings.paged as paged,
  coalesce(answers.is_actionable, firings.actionable) as actionable,
  named.incident_id as incident_id
from firings
any left join (select * from names where kind = 'rule') as rules on rules.raw = firings.rule
any left join (select * from names where kind = 'service') as services on services.raw = firings.service
any left join (select * from names where kind = 'team') as teams on teams.raw = firings.team
any left join (select * from names where kind = 'severity') as severities on severities.raw = firings.severity
any left join named on named.source = firings.source and named.incident_ref = firings.incident_ref
any left join answers on answers.alert_id = concat(firings.source, ':', firings.alert_id)
where
  firings.fired_ms >= {from_ms: Int64}
  and firings.fired_ms < least({to_ms: Int64} + {flap_ms: Int64}, {as_of_ms: Int64})
  and (firings.incident_ref is null or named.incident_ref is not null)
