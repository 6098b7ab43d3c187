-- Did each action change its target? One row an action and target, with every number the verdict came from; an action
-- without a target has one row that says so. Ratios are after over before, so that below 1 is less; for a target meant
-- to rise, more is the improvement.
-- Internal: target_key.
-- Key: action_id, target_key.
-- Values: verdict (improved | worsened | no_detectable_change | too_early | not_measurable), strength (strong | holding),
-- direction (down | up), basis (curated | label | text | inferred).
-- Null: direction, basis, confidence, closed_at, window_before_days, events_before, window_after_days, events_after, x_trigger_window, x_gap, gap_days, x_washout, ratio, ratio_low, ratio_high, p_value, e_improved, e_worsened, e_adjusted, phi, strength, verdict_at, days_to_outcome, earliest_verdict_at, expected_verdict_at, weeks_needed, mde_ratio, change_set_id, comparison_id, planned_look_at.
-- Infinite: ratio, ratio_low, ratio_high, mde_ratio, p_value, e_improved, e_worsened, e_adjusted.
with wanted as (
  select
    actions.action_id,
    actions.status,
    actions.closed_at,
    coalesce(target_kind, '') as target_kind,
    coalesce(target_id, '') as target_id,
    coalesce(target_service, '') as target_service,
    coalesce(metric, '') as metric,
    coalesce(target_key, '') as target_key,
    direction,
    basis,
    confidence,
    named_before_closing,
    check_at
  from actions
  left join targets on targets.action_id = actions.action_id
),
judged as (
  select
    sets.action_id,
    windows.* exclude (direction),
    judged.* exclude (set_id),
    sets.members,
    make_timestamp((verdict_day * 86400e6)::bigint) as verdict_at,
    make_timestamp((earliest_day * 86400e6)::bigint) as earliest_at,
    make_timestamp((expected_day * 86400e6)::bigint) as expected_at
  from change_sets as sets
  join verdict_windows as windows using (set_id)
  join judged_sets as judged using (set_id)
)
select
  wanted.action_id,
  wanted.target_kind,
  wanted.target_id,
  wanted.target_service,
  wanted.metric,
  wanted.direction,
  basis,
  confidence,
  wanted.closed_at,
  baseline_days as window_before_days,
  events_before::double as events_before,
  followup_days as window_after_days,
  events_after::double as events_after,
  x_trigger_window,
  x_gap,
  gap_days,
  x_washout,
  ratio,
  ratio_low,
  ratio_high,
  p_value,
  case direction when 'up' then e_worsened else e_improved end as e_improved,
  case direction when 'up' then e_improved else e_worsened end as e_worsened,
  e_adjusted,
  phi,
  case
    when wanted.target_kind = '' or wanted.status is null or wanted.status = 'wont_do'
      then 'not_measurable'
    when wanted.status <> 'done' then 'too_early'
    when wanted.closed_at is null then 'not_measurable'
    when direction = 'up' and state = 'improved' then 'worsened'
    when direction = 'up' and state = 'worsened' then 'improved'
    else state
  end as verdict,
  case
    when wanted.target_kind = '' then 'no_target'
    when wanted.status is null then 'closing_unknown'
    when wanted.status = 'wont_do' then 'wont_do'
    when wanted.status <> 'done' then 'action_not_closed'
    when wanted.closed_at is null then 'closing_date_unknown'
    else reason
  end as verdict_reason,
  strength,
  verdict_at,
  epoch_us(verdict_at - judged.closed_at) / 86400e6 as days_to_outcome,
  earliest_at as earliest_verdict_at,
  expected_at as expected_verdict_at,
  weeks_needed,
  mde_ratio,
  case when members > 1 then set_id end as change_set_id,
  comparison_kind || ':' || comparison_id as comparison_id,
  case
    when wanted.named_before_closing and wanted.target_kind <> 'response_time' then wanted.check_at
  end as planned_look_at,
  wanted.target_key
from wanted
left join judged on judged.action_id = wanted.action_id and judged.target_key = wanted.target_key
order by wanted.action_id, wanted.target_kind, wanted.target_id, wanted.target_service, wanted.metric
