-- Which verdicts differ from what was last published? A verdict that was only too early then is progress, not a
-- revision; without a published history nothing is claimed.
-- Key: action_id, target_kind, target_id, target_service, metric.
select
  verdicts.action_id,
  verdicts.target_kind,
  verdicts.target_id,
  verdicts.target_service,
  verdicts.metric,
  published.period as published_period,
  published.verdict as published_verdict,
  verdicts.verdict
from verdicts
join published_verdicts as published
  on published.action_id = verdicts.action_id
  and published.target_kind = verdicts.target_kind
  and published.target_id = verdicts.target_id
  and published.target_service = verdicts.target_service
  and published.metric = verdicts.metric
where published.verdict <> verdicts.verdict and published.verdict not in ('too_early', '')
order by all
