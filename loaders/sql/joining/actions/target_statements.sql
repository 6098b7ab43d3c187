-- What people say an action should change: written by hand into links.csv, or as a label of the ticket or retro. `rank` is
-- the order of trust.
-- Null: metric, named_at, check_at, check_after_days.
with labelled as (
  select
    action_id,
    replace(lower(regexp_extract(label, '^target:\s*([a-zA-Z_]+):', 1)), 'alert_rule', 'alert') as kind,
    trim(regexp_extract(label, '^target:\s*[a-zA-Z_]+:([^@]+)', 1)) as id,
    trim(regexp_extract(label, '@(.+)$', 1)) as service
  from action_labels
  where regexp_matches(label, '^target:\s*(condition|alert|alert_rule|service|response_time):')
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
