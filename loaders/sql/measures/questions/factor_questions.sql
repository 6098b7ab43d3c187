-- Which condition is each factor that no phrase of the taxonomy covers? What was answered with none is not asked again.
-- Key: record_id.
-- Null: minutes_at_stake, choices, incident_id.
with meant as (
  select
    phrase,
    list(struct_pack(value := condition_id, label := label) order by likeness desc, condition_id) as choices,
    arg_min(condition_id, (-likeness, condition_id)) as best,
    max(likeness) as score
  from phrase_questions
  group by phrase
),
told as (
  select distinct factors.phrase, components.incident_id
  from unmatched_factors as factors
  left join incident_records as components using (record_id)
  where factors.phrase not in (select about from answers where kind = 'phrase' and answer = 'none')
),
phrases as (
  select phrase, sum(impact_minutes) as minutes, min(told.incident_id) as incident_id
  from told
  left join incidents on incidents.incident_id = told.incident_id
  group by phrase
)
select
  'phrase' as kind,
  phrase as record_id,
  '' as subject,
  'Which condition is “' || phrase || '”?' as asks,
  coalesce(best, '') as suggestion,
  'A report or ticket names it, and no phrase of the taxonomy covers it.' as because,
  coalesce(score, 0) as score,
  0 as opens_verdicts,
  minutes as minutes_at_stake,
  'phrase' as offers,
  choices,
  incident_id
from phrases
left join meant using (phrase)
