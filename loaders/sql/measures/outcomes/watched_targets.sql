-- The targets whose events are followed: those of actions, and what they are compared with.
-- Key: target_key.
-- Values: target_kind (condition | alert_rule | service | response_time).
select target_key, target_kind, target_id, target_service, metric from targets
union
select
  concat_ws('|', comparison_kind, comparison_id, '', case comparison_kind when 'alert_rule' then 'pages' else 'incidents' end),
  comparison_kind,
  comparison_id,
  '',
  case comparison_kind when 'alert_rule' then 'pages' else 'incidents' end
from company_links
where comparison_id is not null
