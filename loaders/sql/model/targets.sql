-- What an action should change: of curated, label, text and inferred the first that names anything.
-- A line of links.csv with reject withdraws that target. `target_key` names a target in one word.
-- Internal: target_key.
-- Key: action_id, target_key.
-- Null: named_before_closing, check_at.
-- Values: target_kind (condition | alert_rule | service | response_time), direction (down | up), basis (curated |
-- label | text | inferred).
with named as (
  select
    claims.* replace (
      coalesce(metric, case target_kind
        when 'alert_rule' then 'pages'
        when 'response_time' then target_id
        else 'incidents'
      end) as metric,
      coalesce(services.mapped, target_service) as target_service,
      coalesce(renamed.mapped, target_id) as target_id
    )
  from target_claims as claims
  left join stg_setting_map as services
    on services.kind = 'service' and services.raw = lower(trim(target_service))
  left join stg_setting_map as renamed
    on renamed.kind = case target_kind when 'alert_rule' then 'rule' when 'response_time' then null else target_kind end
    and renamed.raw = lower(trim(target_id))
),
kept as (
  select *
  from named
  where not exists (
    select 1
    from links_resolved as links
    where
      links.action_id = named.action_id
      and links.reject
      and coalesce(links.target_kind, named.target_kind) = named.target_kind
      and coalesce(links.target_id, named.target_id) = named.target_id
  )
  qualify rank = min(rank) over (partition by action_id)
)
select
  kept.action_id,
  target_kind,
  target_id,
  target_service,
  metric,
  direction,
  basis,
  confidence,
  named_at < closed_at as named_before_closing,
  coalesce(check_at, closed_at + to_days(check_after_days)) as check_at,
  concat_ws('|', target_kind, target_id, target_service, metric) as target_key
from kept
join actions on actions.action_id = kept.action_id
qualify row_number() over (
  partition by kept.action_id, target_kind, target_id, target_service, metric
  order by confidence desc, direction, check_at, named_at, check_after_days
) = 1
order by all
