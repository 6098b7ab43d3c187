-- Everything that says what an action should change, by how it was found: what people say, what the title reads, or only
-- what is inferred from the incident. `rank` is the order of trust.
-- Internal.
-- Null: metric, named_at, check_at, check_after_days.
-- Values: basis (curated | label | text | inferred).
with rules as (
  select rule, ' ' || trim(regexp_replace(lower(rule), '\W+', ' ', 'g')) || ' ' as words
  from (select distinct rule from alerts where length(rule) >= 6)
),
labels as (
  select condition_id, ' ' || trim(regexp_replace(lower(label), '\W+', ' ', 'g')) || ' ' as words
  from (select distinct condition_id, label from conditions where length(label) >= 8)
),
titles as (
  select
    action_id,
    incident_id,
    ' ' || regexp_replace(lower(title), '\W+', ' ', 'g') || ' ' as words
  from actions
)
select * from target_statements
union all
select action_id, 'alert_rule', rule, '', null, 'down', 'text', 3, 0.6, null, null, null
from titles
join rules on contains(titles.words, rules.words)
union all
select action_id, 'condition', condition_id, coalesce(incidents.service, ''), null, 'down', 'text', 3, 0.5,
  null, null, null
from titles
join labels on contains(titles.words, labels.words)
left join incidents on incidents.incident_id = titles.incident_id
union all
select
  action_id,
  'condition',
  conditions.condition_id,
  coalesce(incidents.service, ''),
  null,
  'down',
  'inferred',
  4,
  round(0.5 / count(*) over (partition by action_id), 3),
  null,
  null,
  null
from actions
join incidents on incidents.incident_id = actions.incident_id
join conditions on conditions.incident_id = actions.incident_id
