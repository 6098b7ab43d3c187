-- Closed actions with their targets; closings on one target at most 28 days apart, chained, are one change set with the
-- first trigger and the last closing. `set_id` names a set's target and first action.
-- An inferred target never joins a named one: it must not move the windows of a verdict that counts.
-- Key: action_id, target_key.
-- Null: named_before_closing, check_at, index_id, comparison_kind, comparison_id, comparison_key.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up), basis (curated |
-- label | text | inferred).
with closed as (
  select
    targets.*,
    targets.basis = 'inferred' as is_inferred,
    actions.closed_at,
    least(
      coalesce(incidents.occurred_at, actions.created_at, actions.closed_at), actions.closed_at
    ) as trigger_at,
    incidents.incident_id as index_id,
    case when is_worst_of_quarter then worst_exclusion_days else exclusion_days end as exclusion_days,
    coalesce(chosen.comparison, settled.comparison) as comparison
  from targets
  join actions on actions.action_id = targets.action_id
  cross join settings
  left join incidents on incidents.incident_id = actions.incident_id
  left join action_choices as chosen on chosen.action_id = targets.action_id
  left join comparisons as settled
    on settled.target = lower(target_kind || ':' || target_id)
  where actions.status = 'done' and actions.closed_at is not null
),
chained as (
  select
    *,
    coalesce(closed_at > lag(closed_at) over per_target + interval 28 day, true) as is_start
  from closed
  window per_target as (
    partition by target_key, direction, is_inferred order by closed_at, action_id
  )
),
numbered as (
  select
    *,
    sum(is_start::integer) over (
      partition by target_key, direction, is_inferred order by closed_at, action_id
    ) as number
  from chained
),
compared as (
  select
    * exclude (is_start, comparison),
    coalesce(
      nullif(regexp_extract(comparison, '^(condition|alert_rule|service):', 1), ''),
      case when comparison is not null then target_kind end
    ) as comparison_kind,
    regexp_replace(comparison, '^(condition|alert_rule|service):', '') as comparison_id
  from numbered
)
select
  * exclude (number),
  epoch_us(closed_at - trigger_at) / 86400e6 as delay_days,
  case when comparison_id is not null then concat_ws('|', comparison_kind, comparison_id, '', metric) end
    as comparison_key,
  first_value(action_id) over per_set || ' → ' || target_kind || ':' || target_id
    || case target_service when '' then '' else '@' || target_service end || ' ' || metric || case direction when 'up' then ' up' else '' end
    || case when is_inferred then ' (inferred)' else '' end as set_id,
  count(*) over per_set as members
from compared
window per_set as (
  partition by target_key, direction, is_inferred, number
  order by closed_at, action_id
  rows between unbounded preceding and unbounded following
)
