-- Which verdicts differ from what was last published? A verdict that was only too early then is progress, not a
-- revision; without a published history nothing is claimed.
-- Internal: target_key.
-- Key: action_id, target_key.
select
  action_id,
  verdicts.target_kind,
  verdicts.target_id,
  verdicts.target_service,
  verdicts.metric,
  published.period as published_period,
  published.verdict as published_verdict,
  verdicts.verdict,
  target_key
from verdicts
join published_verdicts as published using (action_id, target_key)
where published.verdict <> verdicts.verdict and published.verdict not in ('too_early', '')
order by all
