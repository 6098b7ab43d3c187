-- Every factor that a report, ticket or table names in words the taxonomy has no condition for, luck included.
-- Internal.
-- Null: place.
with named as (
  select
    source,
    coalesce(incident_record_id, record_id) as record_id,
    condition,
    coalesce(words, condition) as words,
    place
  from claimed_conditions
)
select source, record_id, condition as phrase, place
from named
where
  words not in (select words from named_conditions)
  and not exists (from condition_names where name = lower(trim(condition)))
  and not exists (
    from stg_setting_map where kind = 'condition' and raw = lower(trim(condition))
  )
