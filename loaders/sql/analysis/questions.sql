-- What only a person can tell: one row for each thing that an answer would settle. `kind`, `record_id` and `subject` are what
-- answers.csv repeats; `choices` the answers that are offered, as JSON. `suggestion` is the answer that most speaks for, or the
-- line of settings.yaml for a yes. `opens_verdicts` are the changes that can be judged for want of nothing else; of those
-- targets come first that had most incidents to expect since.
-- Ship.
-- Key: question_id.
-- Values: kind (condition | phrase | target | renamed_condition | renamed_service | renamed_rule | near_service | near_rule |
-- same_incident | severity | status | detection | page).
-- Null: minutes_at_stake, incident_id.
with held as (
  select
    change_set_id,
    any_value(target_kind order by action_id, target_id) as target_kind,
    any_value(target_id order by action_id, target_id) as target_id,
    any_value(renamed_to order by action_id, target_id) as renamed_to
  from verdicts
  where verdict_reason = 'may_be_renamed' and counted
  group by change_set_id
),
renamed as (
  select
    case target_kind when 'alert_rule' then 'rule' when 'service' then 'service' else 'condition' end as noun,
    target_id as old,
    renamed_to as new,
    count(*)::integer as verdicts
  from held
  where renamed_to is not null
  group by all
),
cost as (
  select condition_id, sum(impact_minutes) as minutes
  from conditions
  join incidents using (incident_id)
  group by condition_id
),
asked as (
  select
    'renamed_' || noun as kind,
    old as record_id,
    new as subject,
    'Is the ' || noun || ' “' || new || '” the old “' || old || '” under another name?' as asks,
    'aliases: {' || noun || 's: {' || to_json(new) || ': ' || to_json(old) || '}}' as suggestion,
    '“' || old || '” fell silent, and “' || new || '” began at that time at a like rate.' as because,
    1.0 as score,
    verdicts as opens_verdicts,
    cost.minutes as minutes_at_stake,
    'yes_no' as offers,
    null as choices,
    null as incident_id
  from renamed
  left join cost on cost.condition_id = if(noun = 'condition', old, null)
  union all by name
  select
    'near_' || kind as kind,
    a as record_id,
    b as subject,
    'Are “' || a || '” and “' || b || '” one ' || kind || '?' as asks,
    'aliases: {' || kind || 's: {' || to_json(b) || ': ' || to_json(a) || '}}' as suggestion,
    'Their names are nearly the same.' as because,
    round(similarity, 3) as score,
    0 as opens_verdicts,
    'yes_no' as offers
  from near_names
  union all by name
  from target_questions
  union all by name
  from factor_questions
  union all by name
  select
    'condition' as kind,
    incident_id as record_id,
    condition_id as subject,
    'Did “' || coalesce(title, incident_id) || '” have “' || label || '”?' as asks,
    'yes' as suggestion,
    because,
    1 - coalesce(confidence, 0.5) as score,
    0 as opens_verdicts,
    minutes as minutes_at_stake,
    'yes_no' as offers,
    incident_id
  from condition_questions
  union all by name
  select
    'same_incident' as kind,
    a as record_id,
    b as subject,
    'Are “' || first.title || '” and “' || second.title || '” one incident?' as asks,
    '' as suggestion,
    case
      when first.source = second.source
        then 'Both are told by ' || first.source || ', in two files, with one title and one time.'
      else
        'Both are of ' || first.service || ' and began within ' || ceil(hours_apart)::integer || ' h; one is told by '
        || first.source || ', the other by ' || second.source || '.'
    end as because,
    round(similarity, 3) as score,
    0 as opens_verdicts,
    least(first.impact_minutes, second.impact_minutes) as minutes_at_stake,
    'yes_no' as offers,
    a as incident_id
  from look_alikes
  join incidents as first on first.incident_id = a
  join incidents as second on second.incident_id = b
  where (a, b) not in (select (about, subject) from answers where kind = 'same_incident')
  union all by name
  select
    kind,
    raw as record_id,
    '' as subject,
    'What does the ' || kind || ' “' || raw || '” mean?' as asks,
    case kind when 'severity' then 'severities' when 'status' then 'statuses' else 'detections' end || ': {' || to_json(raw)
    || ': …}' as suggestion,
    records || if(records = 1, ' record has it', ' records have it') || ' and nothing says what it stands for.' as because,
    1.0 as score,
    (
      select count(distinct action_id)
      from verdicts
      join actions using (action_id)
      where
        unknown_words.kind = 'status'
        and verdict_reason = 'closing_unknown'
        and lower(trim(status_raw)) = lower(trim(raw))
    ) as opens_verdicts,
    kind as offers
  from unknown_words
  union all by name
  select
    'page' as kind,
    alert_id as record_id,
    '' as subject,
    'Was the page “' || rule || '” of ' || strftime(fired_at, '%Y-%m-%d %H:%M') || ' UTC worth acting on?' as asks,
    '' as suggestion,
    'Of ' || pages || ' pages of this rule ' || labelled || ' are labelled.' as because,
    0.1 as score,
    0 as opens_verdicts,
    'yes_no' as offers
  from page_questions
)
select
  concat_ws(':', kind, record_id, nullif(subject, '')) as question_id,
  kind,
  record_id,
  subject,
  asks,
  suggestion,
  because,
  score::double as score,
  opens_verdicts::integer as opens_verdicts,
  minutes_at_stake::double as minutes_at_stake,
  incident_id,
  offers,
  to_json(coalesce(choices, []))::varchar as choices
from asked
order by opens_verdicts desc, expected desc nulls last, minutes_at_stake desc nulls last, score desc, question_id
