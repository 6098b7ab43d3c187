-- SQL and src/stats count the same events in the same windows.
select windows.set_id, events_before, x0, events_after, x1, baseline_days, t0_days, followup_days, t1_days
from verdict_windows as windows
join judged_sets using (set_id)
where
  target_kind <> 'response_time'
  and metric <> 'noise_pages'
  and (
    events_before <> x0
    or events_after <> x1
    or abs(baseline_days - t0_days) > 1e-6
    or abs(followup_days - t1_days) > 1e-6
  )
