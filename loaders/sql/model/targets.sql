-- What an action should change, as links.csv says.
-- Key: action_id, target_kind, target_id, target_service, metric.
-- Null: named_before_closing, check_at.
select
  links.action_id,
  target_kind,
  target_id,
  coalesce(services.mapped, target_service) as target_service,
  coalesce(metric, case target_kind
    when 'alert_rule' then 'pages'
    when 'response_time' then target_id
    else 'incidents'
  end) as metric,
  direction,
  'curated' as basis,
  1.0::double as confidence,
  named_at < closed_at as named_before_closing,
  coalesce(check_at, closed_at + to_days(check_after_days)) as check_at
from links_resolved as links
join actions on actions.action_id = links.action_id
left join raw_setting_map as services
  on services.kind = 'service' and services.raw = lower(trim(target_service))
where target_kind is not null and target_id is not null and not reject
qualify row_number() over (
  partition by links.action_id, target_kind, target_id, coalesce(services.mapped, target_service), 5
  order by link_id
) = 1
order by all
