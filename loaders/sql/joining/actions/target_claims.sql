-- Everything that says what an action should change, by how it was found: written by hand, said in the ticket or retro,
-- read from the title, or only inferred from the incident. `rank` is the order of trust.
-- Null: metric, confidence, named_at, check_at, check_after_days.
with labelled as (
  select
    action_id,
    replace(lower(regexp_extract(label, '^target:\s*([a-zA-Z_]+):', 1)), 'alert_rule', 'alert') as kind,
    trim(regexp_extract(label, '^target:\s*[a-zA-Z_]+:([^@]+)', 1)) as id,
    trim(regexp_extract(label, '@(.+)$', 1)) as service
  from action_labels
  where regexp_matches(label, '^target:\s*(condition|alert|alert_rule|service|response_time):')
),
rules as (
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
select
  action_id,
  target_kind,
  target_id,
  target_service,
  metric,
  direction,
  'curated' as basis,
  1 as rank,
  1.0::double as confidence,
  named_at,
  check_at,
  check_after_days
from links_resolved
where action_id is not null and target_kind is not null and target_id is not null and not reject
union all
select
  action_id,
  case kind when 'alert' then 'alert_rule' else kind end,
  id,
  service,
  null,
  'down',
  'label',
  2,
  0.9,
  null,
  null,
  null
from labelled
where id <> ''
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
