-- Verdicts as they were published, by the period they were published for, with what they were told from where the history has
-- it. `same_rule` is whether the present rule told them, NULL where that is not known.
-- Null: data_cut, same_rule, window_before_days, events_before, window_after_days, events_after.
select
  verdicts.period,
  try_cast(data_cut as timestamptz)::timestamp as data_cut,
  try_cast(same_rule as boolean) as same_rule,
  action_id,
  target_kind,
  target_id,
  target_service,
  metric,
  verdict,
  try_cast(window_before_days as double) as window_before_days,
  try_cast(events_before as double) as events_before,
  try_cast(window_after_days as double) as window_after_days,
  try_cast(events_after as double) as events_after
from raw_history_verdicts as verdicts
left join raw_history_manifests as manifests on manifests.period = verdicts.period
where verdict in ('improved', 'worsened', 'no_detectable_change', 'too_early', 'not_measurable', '')
