-- What each action should change, with what it is to be compared with where somebody named that, and the review day where
-- it was named before closing.
-- Key: action_id, target_key.
-- Null: comparison_kind, comparison_id, planned_day.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up), comparison_kind (condition |
-- alert_rule | service).
with compared as (
  select targets.*, coalesce(action_choices.comparison, comparisons.comparison) as comparison
  from targets
  left join action_choices using (action_id)
  left join comparisons on comparisons.target = lower(target_kind || ':' || target_id)
)
select
  action_id,
  target_key,
  target_kind,
  target_id,
  target_service,
  metric,
  direction,
  basis = 'inferred' as is_inferred,
  case
    when target_kind <> 'response_time'
      then coalesce(
        nullif(regexp_extract(comparison, '^(condition|alert_rule|service):', 1), ''),
        case when comparison is not null then target_kind end
      )
  end as comparison_kind,
  case
    when target_kind <> 'response_time' then regexp_replace(comparison, '^(condition|alert_rule|service):', '')
  end as comparison_id,
  case
    when named_before_closing and target_kind <> 'response_time' then epoch(check_at) / 86400
  end as planned_day
from compared
