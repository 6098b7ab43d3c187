-- What should each action change, of which nobody has said it? With what its words suggest, and whether an answer opens a verdict.
-- Key: record_id.
-- Null: expected, minutes_at_stake, choices, incident_id.
with offered as (
  select
    action_id,
    list(struct_pack(value := target, label := label) order by score desc, target) as choices,
    arg_min(target, (-score, target)) as best,
    arg_min(because, (-score, target)) as because,
    max(score) as score
  from target_suggestions
  group by action_id
),
outlooks as (
  select outlooks.*, label as judged_by
  from target_outlooks as outlooks
  join target_suggestions using (action_id, target)
)
select
  'target' as kind,
  action_id as record_id,
  '' as subject,
  'What should “' || actions.title || '” change?' as asks,
  coalesce(best, '') as suggestion,
  concat_ws(
    ' ',
    if(best is null, 'Nothing in its words, its record or its incident suggests one.', 'Suggested first because ' || because || '.'),
    case
      when not is_closed then 'It is not done yet: the answer counts from the day it is.'
      when target_outlooks.action_id is null then null
      when reason is null then 'With “' || judged_by || '” there is enough before and after it to judge.'
      else 'No verdict yet with “' || judged_by || '”: ' || case reason
        when 'baseline_too_short' then 'too little was recorded before its incident.'
        when 'baseline_too_few_events' then 'too few incidents came before it to tell a change.'
        when 'followup_too_short' then 'too little time has passed since it was closed.'
        when 'judged_together' then 'it closed too near ' || others || if(others = 1, ' other action', ' other actions')
          || ' to be told apart. If all were meant to change the same, they are judged as one.'
        else 'nothing was recorded that it counts.'
      end
    end
  ) as because,
  coalesce(score, 0) as score,
  (target_outlooks.action_id is not null and reason is null)::integer as opens_verdicts,
  expected,
  impact_minutes as minutes_at_stake,
  'target' as offers,
  choices,
  incidents.incident_id as incident_id
from asked_actions as actions
left join offered using (action_id)
left join outlooks as target_outlooks using (action_id)
left join incidents on incidents.incident_id = actions.incident_id
