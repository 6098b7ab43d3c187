-- The ledger: one row an action and target, with the numbers its verdict came from. `is_headline` rows count once in
-- totals: targets somebody named or wrote down, one row for each change; `is_pooled` changes enter pooled figures, those of one
-- `cluster` share events. `joint_with` and `services` are JSON lists; services and severity are those of its incident. `team` is that of the change: `several teams` where its actions are of more.
-- Ship.
-- Internal: target_key.
-- Key: action_id, target_key.
-- Null: team, status, url, has_ticket, action_strength, action_kind, incident_id, severity, incident_title, incident_at,
-- retro_at, created_at, closed_at, layer, direction, basis, confidence, named_before_closing, window_before_days,
-- events_before, window_after_days, events_after, x_trigger_window, x_gap, gap_days, x_washout, ratio, ratio_low,
-- ratio_high, p_value, e_improved, e_worsened, adjusted_ratio, adjusted_e, background_before,
-- background_after, background_tier, phi, verdict_strength, verdict_at, days_to_outcome,
-- earliest_verdict_at, expected_verdict_at, weeks_needed, mde_ratio, comparison_id, planned_look_at, set_id, members,
-- baseline_from, baseline_to, trigger_at, set_closed_at, followup_from, followup_to, fell_before_closing,
-- baseline_basis, power_at_horizon, source_silent_since, renamed_to, shrunken_ratio,
-- cluster, kappa, shrunken_low, shrunken_high, expected_rank, survives_portfolio, expected_events, avoided, avoided_low,
-- avoided_high, minutes_each, money_each, person_minutes_each, revised_from, revised_period, revised_because.
-- Values: verdict (improved | worsened | no_detectable_change | too_early | not_measurable), verdict_strength (strong
-- | holding), layer (technical | human | process), direction (down | up), basis (curated | label | text | inferred),
-- status (open | in_progress | done | wont_do), action_strength (stronger | intermediate | weaker), action_kind
-- (prevent | detect | mitigate | process | learn), baseline_basis (before_trigger | open_period), revised_because (records | definition | follow_up).
with labelled as (
  select condition_id, any_value(label order by label) as label, any_value(layer order by layer) as layer
  from conditions
  group by condition_id
),
owners as (
  select set_id, list(distinct team order by team) as teams
  from change_sets
  join actions using (action_id)
  where team is not null
  group by set_id
),
judged as (
  select
    sets.action_id,
    sets.target_key,
    sets.set_id,
    sets.members,
    sets.named_before_closing,
    windows.baseline_from,
    windows.baseline_to,
    windows.trigger_at,
    windows.closed_at as set_closed_at,
    windows.followup_from,
    windows.followup_to,
    portfolio.* exclude (set_id),
    worth.minutes_each,
    worth.money_each,
    worth.person_minutes_each,
    judged_sets.cluster,
    judged_sets.is_pooled,
    judged_sets.kappa
  from change_sets as sets
  join verdict_windows as windows using (set_id)
  left join portfolio using (set_id)
  left join baseline_worth as worth using (set_id)
  join judged_sets using (set_id)
)
select
  verdicts.action_id,
  coalesce(actions.title, verdicts.action_id) as title,
  if(len(owners.teams) > 1, 'several teams', coalesce(actions.team, owners.teams[1])) as team,
  actions.status,
  actions.url,
  actions.has_ticket,
  actions.strength as action_strength,
  actions.kind as action_kind,
  actions.incident_id,
  incidents.severity,
  coalesce(to_json(incidents.services)::varchar, '[]') as services,
  incidents.title as incident_title,
  incidents.occurred_at as incident_at,
  coalesce(retros.held_at, retros.published_at) as retro_at,
  actions.created_at,
  verdicts.closed_at,
  verdicts.target_kind,
  verdicts.target_id,
  coalesce(labelled.label, verdicts.target_id) as target_label,
  labelled.layer,
  verdicts.target_service,
  verdicts.metric,
  verdicts.target_key,
  verdicts.direction,
  verdicts.basis,
  verdicts.confidence,
  judged.named_before_closing,
  verdicts.window_before_days,
  verdicts.events_before,
  verdicts.window_after_days,
  verdicts.events_after,
  verdicts.x_trigger_window,
  verdicts.x_gap,
  verdicts.gap_days,
  verdicts.x_washout,
  verdicts.ratio,
  verdicts.ratio_low,
  verdicts.ratio_high,
  verdicts.p_value,
  verdicts.e_improved,
  verdicts.e_worsened,
  verdicts.adjusted_ratio,
  verdicts.adjusted_e,
  verdicts.background_before,
  verdicts.background_after,
  verdicts.background_tier,
  verdicts.phi,
  verdicts.verdict,
  coalesce(verdicts.verdict_reason, verdicts.strength) as verdict_reason,
  verdicts.strength as verdict_strength,
  verdicts.verdict_at,
  verdicts.days_to_outcome,
  verdicts.earliest_verdict_at,
  verdicts.expected_verdict_at,
  verdicts.weeks_needed,
  verdicts.mde_ratio,
  verdicts.comparison_id,
  verdicts.planned_look_at,
  judged.set_id,
  judged.members::integer as members,
  judged.baseline_from,
  judged.baseline_to,
  judged.trigger_at,
  judged.set_closed_at,
  judged.followup_from,
  judged.followup_to,
  verdicts.fell_before_closing,
  verdicts.baseline_basis,
  verdicts.power_at_horizon,
  verdicts.source_silent_since,
  verdicts.renamed_to,
  to_json(verdicts.joint_with)::varchar as joint_with,
  judged.shrunken_ratio,
  judged.shrunken_low,
  judged.shrunken_high,
  judged.expected_rank,
  judged.survives_portfolio,
  judged.expected_events,
  judged.avoided,
  judged.avoided_low,
  judged.avoided_high,
  judged.minutes_each,
  judged.money_each,
  judged.person_minutes_each,
  judged.cluster,
  coalesce(judged.is_pooled, false) and verdicts.direction = 'down' as is_pooled,
  judged.kappa,
  revisions.published_verdict as revised_from,
  revisions.published_period as revised_period,
  revisions.reason as revised_because,
  verdicts.counted and verdicts.is_first as is_headline
from verdicts
join actions on actions.action_id = verdicts.action_id
left join incidents on incidents.incident_id = actions.incident_id
left join retros on retros.retro_id = actions.retro_id
left join labelled on labelled.condition_id = if(verdicts.target_kind = 'condition', verdicts.target_id, null)
left join judged on judged.action_id = verdicts.action_id and judged.target_key = verdicts.target_key
left join owners on owners.set_id = judged.set_id
left join verdict_revisions as revisions
  on revisions.action_id = verdicts.action_id and revisions.target_key = verdicts.target_key
order by
  array_position(
    ['improved', 'worsened', 'no_detectable_change', 'too_early', 'not_measurable'], verdicts.verdict
  ),
  judged.shrunken_ratio nulls last,
  verdicts.action_id,
  verdicts.target_id,
  verdicts.target_service,
  verdicts.metric
