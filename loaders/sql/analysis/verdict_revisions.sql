-- Which verdicts differ from what was last published, and why? A verdict that was only too early then is progress, not a
-- revision; without a published history nothing is claimed. `reason`: the counts of the same days are others now (records); the
-- rule is another one, and what it tells could have been told then (definition); there was more to see since (follow_up); NULL
-- where none of these is known.
-- Internal: target_key.
-- Key: action_id, target_key.
-- Null: reason.
-- Values: reason (records | definition | follow_up).
with compared as (
  select
    verdicts.*,
    published.period as published_period,
    published.verdict as published_verdict,
    not published.same_rule as is_other_rule,
    verdicts.verdict_at <= published.data_cut as was_told_then,
    abs(verdicts.window_before_days - published.window_before_days) >= 1
      or verdicts.events_before <> published.events_before as has_other_baseline,
    verdicts.window_after_days - published.window_after_days as days_more,
    verdicts.events_after - published.events_after as events_more
  from verdicts
  join published_verdicts as published using (action_id, target_key)
  where published.verdict <> verdicts.verdict and published.verdict not in ('too_early', '')
)
select
  action_id,
  target_kind,
  target_id,
  target_service,
  metric,
  published_period,
  published_verdict,
  verdict,
  case
    when has_other_baseline or events_more < 0 or (abs(days_more) < 1 and events_more <> 0) then 'records'
    when is_other_rule and (was_told_then or abs(days_more) < 1) then 'definition'
    when days_more >= 1 then 'follow_up'
  end as reason,
  target_key
from compared
order by all
