-- What only a person can tell: one row for each thing that an answer would settle. Here stand the changes that would be improved
-- but may only have another name now. `suggestion` is the line of settings.yaml for a yes.
-- Key: question_id.
-- Values: kind (renamed_condition | renamed_service | renamed_rule).
-- Null: minutes_at_stake.
with held as (
  select
    change_set_id,
    any_value(target_kind order by action_id, target_id) as target_kind,
    any_value(target_id order by action_id, target_id) as target_id,
    any_value(renamed_to) as renamed_to,
    any_value(events_before) as events_before
  from verdicts
  where verdict_reason = 'may_be_renamed' and counted
  group by change_set_id
),
named as (
  select
    *,
    case target_kind when 'alert_rule' then 'rule' when 'service' then 'service' else 'condition' end as noun
  from held
),
cost as (
  select condition_id, sum(impact_minutes) as minutes
  from conditions
  join incidents using (incident_id)
  group by condition_id
)
select
  'renamed:' || noun || ':' || target_id || ':' || renamed_to as question_id,
  'renamed_' || noun as kind,
  change_set_id as record_id,
  'Is the ' || noun || ' “' || renamed_to || '” the old “' || target_id || '” under another name?' as asks,
  'aliases: {' || noun || 's: {' || to_json(renamed_to) || ': ' || to_json(target_id) || '}}' as suggestion,
  '“' || target_id || '” fell silent, and “' || renamed_to || '” began at that time at a like rate.' as because,
  1.0 as score,
  1::integer as opens_verdicts,
  cost.minutes as minutes_at_stake
from named
left join cost on target_kind = 'condition' and cost.condition_id = target_id
order by question_id
