-- Did each action change its target? One row an action and target, with every number the verdict came from; an action
-- without a target has one row that says so. Every action of a change carries the change's verdict, and `counted` is true
-- where the change stands in headlines. Improved and worsened have a strength and no reason, unless there is one to add. Ratios are after over before, so that below 1 is less; for a target meant to rise,
-- more is the improvement. `adjusted_…` is beyond what everything else on the same source did.
-- Internal: target_key, is_first.
-- Key: action_id, target_kind, target_id, target_service, metric.
-- Null: verdict_reason, direction, basis, confidence, closed_at, window_before_days, events_before, window_after_days, events_after, x_trigger_window, x_gap, gap_days, x_washout, ratio, ratio_low, ratio_high, p_value, e_improved, e_worsened, phi, strength, verdict_at, days_to_outcome, earliest_verdict_at, expected_verdict_at, weeks_needed, mde_ratio, change_set_id, comparison_id, planned_look_at, baseline_basis, adjusted_ratio, adjusted_e, power_at_horizon, background_before, background_after, background_tier, source_silent_since, renamed_to, fell_before_closing.
-- Infinite: ratio, ratio_low, ratio_high, mde_ratio, p_value, e_improved, e_worsened, adjusted_ratio, adjusted_e.
-- Values: direction (down | up), basis (curated | label | text | inferred), verdict (improved | worsened |
-- no_detectable_change | too_early | not_measurable), strength (strong | holding), baseline_basis (before_trigger |
-- open_period).
with wanted as (
  select
    actions.action_id,
    actions.status,
    actions.closed_at,
    coalesce(targets.target_kind, '') as target_kind,
    coalesce(targets.target_id, '') as target_id,
    coalesce(targets.target_service, '') as target_service,
    coalesce(targets.metric, '') as metric,
    coalesce(targets.target_key, '') as target_key,
    targets.direction,
    targets.basis,
    targets.confidence,
    links.comparison_kind || ':' || links.comparison_id as comparison_id,
    case when links.planned_day is not null then targets.check_at end as planned_look_at
  from actions
  left join targets on targets.action_id = actions.action_id
  left join company_links as links
    on links.action_id = targets.action_id and links.target_key = targets.target_key
),
judged as (
  select
    sets.action_id,
    sets.target_key,
    sets.is_first,
    case
      when direction = 'down' then sets.state
      when sets.state = 'improved' then 'worsened'
      when sets.state = 'worsened' then 'improved'
      else sets.state
    end as state,
    sets.reason,
    sets.strength,
    sets.joint_with,
    sets.planned_p,
    sets.planned_at,
    sets.planned_told_at,
    judged_sets.* exclude (state, reason, strength, members, e_improved, e_worsened, adjusted_e),
    if(direction = 'up', judged_sets.e_worsened, judged_sets.e_improved) as e_improved,
    if(direction = 'up', judged_sets.e_improved, judged_sets.e_worsened) as e_worsened,
    if(direction = 'up', adjusted_e_worsened, adjusted_e) as adjusted_e,
    make_timestamp((last_closed_day * 86400e6)::bigint) as last_closed_at,
    make_timestamp((told_day * 86400e6)::bigint) as told_at,
    make_timestamp((earliest_day * 86400e6)::bigint) as earliest_at,
    make_timestamp((expected_day * 86400e6)::bigint) as expected_at,
    make_timestamp((silent_since_day * 86400e6)::bigint) as silent_since
  from change_sets as sets
  join judged_sets using (set_id)
)
select
  wanted.action_id,
  target_kind,
  target_id,
  target_service,
  metric,
  direction,
  basis,
  confidence,
  closed_at,
  baseline_days as window_before_days,
  x0::double as events_before,
  followup_days as window_after_days,
  x1::double as events_after,
  x_trigger_window,
  x_gap,
  gap_days,
  x_washout,
  ratio,
  ratio_low,
  ratio_high,
  coalesce(planned_p, p_value) as p_value,
  e_improved,
  e_worsened,
  phi,
  case
    when target_kind = '' or status is null or status = 'wont_do' then 'not_measurable'
    when status <> 'done' then 'too_early'
    when closed_at is null then 'not_measurable'
    else coalesce(state, 'not_measurable')
  end as verdict,
  case
    when target_kind = '' then 'no_target'
    when status is null then 'closing_unknown'
    when status = 'wont_do' then 'wont_do'
    when status <> 'done' then 'action_not_closed'
    when closed_at is null then 'closing_date_unknown'
    when reason in ('strong', 'holding') then null
    else coalesce(reason, 'no_records')
  end as verdict_reason,
  judged.strength,
  case when planned_at is null then told_at else planned_told_at end as verdict_at,
  date_diff(
    'microsecond', last_closed_at, case when planned_at is null then told_at else planned_told_at end
  ) / 86400e6 as days_to_outcome,
  case
    when reason = 'planned_look_pending' then planned_at
    when planned_at is null then earliest_at
  end as earliest_verdict_at,
  case when planned_at is null then expected_at end as expected_verdict_at,
  weeks_needed,
  mde_ratio,
  set_id as change_set_id,
  coalesce(joint_with, []) as joint_with,
  coalesce(is_counted, basis is distinct from 'inferred') as counted,
  baseline_basis,
  adjusted_ratio,
  adjusted_e,
  power_at_horizon,
  background_before,
  background_after,
  background_tier,
  silent_since as source_silent_since,
  renamed_to,
  fell_before_closing,
  comparison_id,
  planned_look_at,
  wanted.target_key,
  coalesce(is_first, true) as is_first
from wanted
left join judged
  on judged.action_id = if(status = 'done' and closed_at is not null, wanted.action_id, null)
  and judged.target_key = wanted.target_key
order by wanted.action_id, target_kind, target_id, target_service, metric
