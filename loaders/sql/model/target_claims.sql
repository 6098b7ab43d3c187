-- Everything that says what an action should change, by how it was found: what people say, what the title reads, or only
-- what is inferred from the incident. `rank` is the order of trust.
-- Internal.
-- Null: metric, named_at, check_at, check_after_days.
-- Values: basis (curated | label | text | inferred).
with names as (
  select distinct 'alert_rule' as target_kind, rule as target_id, rule as name from firing_weeks where length(rule) >= 6
  union all
  select distinct 'condition', condition_id, label from conditions where length(label) >= 8
),
worded as (
  select *, regexp_extract_all(lower(name), '\w+') as words from names
),
-- each run of a title's words that is as long as some name: names are then looked up, not tried one by one
lengths as (
  select distinct len(words) as n from worded where len(words) > 0
),
titles as (
  select action_id, incident_id, regexp_extract_all(lower(title), '\w+') as words from actions
),
runs as (
  select distinct
    action_id,
    incident_id,
    unnest(list_transform(range(1, len(words) - n + 2), lambda i: words[i:i + n - 1])) as words
  from titles
  join lengths on n <= len(words)
),
titled as (
  select distinct action_id, incident_id, target_kind, target_id
  from runs
  join worded using (words)
)
select * from target_statements
union all
select action_id, 'alert_rule', target_id, '', null, 'down', 'text', 3, 0.6, null, null, null
from titled
where target_kind = 'alert_rule'
union all
select action_id, 'condition', target_id, coalesce(incidents.service, ''), null, 'down', 'text', 3, 0.5,
  null, null, null
from titled
left join incidents on incidents.incident_id = titled.incident_id
where target_kind = 'condition'
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
