-- Each correction with the records its id may mean: a full id, or an id without its source. Of two that correct
-- one field of a record, spelling its id differently, the later line is used.
-- Key: correction_id.
-- Null: reason, candidates, record_id.
with records as (
  select record_id from claimed_incidents
  union
  select record_id from claimed_actions
),
names as (
  select distinct
    record_id,
    unnest([lower(record_id), lower(substr(record_id, instr(record_id, ':') + 1))]) as name
  from records
),
matched as (
  select
    corrections.record_id as correction_id,
    corrections.source_file,
    corrections.source_row,
    target_ref,
    field,
    value,
    reason,
    list(records.record_id order by records.record_id)
      filter (where records.record_id is not null) as candidates,
    case when count(records.record_id) = 1 then any_value(records.record_id) end as record_id
  from stg_curated_corrections as corrections
  left join names as records on records.name = lower(target_ref)
  group by all
)
select
  *,
  record_id is not null
  and row_number() over (partition by record_id, field order by source_row desc, source_file, value) = 1 as is_used
from matched
