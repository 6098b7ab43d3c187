-- What people say an action should change: links.csv without the lines that are still a suggestion, and answers about
-- actions of which no line says it.
-- Key: record_id.
-- Null: target_kind, target_id, target_service, metric, direction, check_after_days, check_at, named_at,
-- selected_because, comparison, strength, vague.
-- Values: record_kind (link | answer).
with said as (select * from raw_curated_links where coalesce(suggested, 'false') <> 'true')
select
  record_id,
  'link' as record_kind,
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
from said
union all by name
select
  record_id,
  'answer' as record_kind,
  source_file,
  source_row,
  about as action_ref,
  case when answer <> 'none' then split_part(answer, ':', 1) end as target_kind,
  case
    when starts_with(answer, 'condition:') then regexp_extract(answer, '^condition:([^@]+)', 1)
    when answer <> 'none' then substr(answer, instr(answer, ':') + 1)
  end as target_id,
  if(starts_with(answer, 'condition:'), regexp_extract(answer, '@(.+)$', 1), '') as target_service,
  'down' as direction,
  'incident' as selected_because,
  answer = 'none' as reject
from stg_curated_answers
where
  kind = 'target'
  and lower(about) not in (select lower(action_id) from said where target_id is not null or reject = 'true')
