-- Every factor that a report, ticket or table names in words the taxonomy has no condition for, luck included.
-- Null: place.
with named as (
  select source, incident_record_id as record_id, condition, words, place from stg_postmortems_conditions
  union all by name
  select source, incident_record_id as record_id, condition, words, place from jira_conditions
  union all by name
  select source, record_id, condition, condition as words, null as place from stg_plain_conditions
)
select source, record_id, condition as phrase, place
from named
where
  words not in (select words from named_conditions)
  and not exists (
    from raw_taxonomy where lower(trim(condition)) in (condition_id, lower(label))
  )
