-- links.csv: what people say an action should change.
-- Key: record_id.
-- Null: target_kind, target_id, target_service, metric, direction, check_after_days, check_at, named_at,
-- selected_because, comparison, strength, vague.
select
  record_id,
  file as source_file,
  row::integer as source_row,
  action_id as action_ref,
  target_kind,
  target_id,
  coalesce(service, '') as target_service,
  metric,
  coalesce(direction, 'down') as direction,
  check_after_days::integer as check_after_days,
  check_at::timestamptz::timestamp as check_at,
  named_at::timestamptz::timestamp as named_at,
  coalesce(selected_because, 'incident') as selected_because,
  comparison,
  strength,
  vague::boolean as vague,
  coalesce(reject::boolean, false) as reject
from raw_curated_links
