-- How many pages of each rule woke somebody anew, how many of these are labelled, and the newest two that are not.
-- Key: rule.
with pages as (
  select
    *,
    row_number() over (
      partition by rule, actionable is null order by fired_at desc, alert_id
    ) as place
  from alerts
  where rule is not null and paged and not is_duplicate and not is_refire
)
select
  rule,
  count(*)::integer as pages,
  count(actionable)::integer as labelled,
  coalesce(list({alert_id: alert_id, service: service, fired_at: fired_at} order by place)
    filter (where actionable is null and place <= 2), []) as newest
from pages
group by rule
