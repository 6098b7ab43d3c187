-- Every condition an export names or tells of, with the incident it belongs to. Ids are the taxonomy's where id, label or a
-- rule's phrase match the words (one factor may then be several conditions); else the words make an id of their own, except
-- under “where we got lucky”, where only known conditions count. Prose only adds where nobody filled in a field or tag.
-- Null: *.
with named as (
  select *, 'postmortems' as dialect
  from stg_postmortems_conditions
  union all by name
  select *, 'jira' as dialect
  from jira_conditions
  union all by name
  select *, 'tools' as dialect
  from stg_tools_conditions
  union all by name
  select *, 'trackers' as dialect
  from trackers_conditions
),
placed as (
  select named.*, components.incident_id
  from named
  left join incident_components as components on components.record_id = incident_record_id
  union all by name
  select conditions.*, refs.incident_id, 'plain' as dialect, false as is_luck
  from stg_plain_conditions as conditions
  left join plain_references as refs
    on refs.record_kind = 'condition' and refs.record_id = conditions.record_id
),
known as (
  select
    placed.*,
    coalesce(exact.condition_id, ruled.condition_id) as known_id,
    ruled.rule
  from placed
  left join raw_taxonomy as exact on lower(trim(condition)) in (exact.condition_id, lower(exact.label))
  left join named_conditions as ruled
    on exact.condition_id is null and dialect <> 'plain' and ruled.words = placed.words
  where known_id is not null or not is_luck
  union all by name
  select
    'postmortems' as source,
    components.incident_id,
    told.condition_id as condition,
    told.condition_id as known_id,
    phrase,
    place,
    rule,
    'phrase_match' as basis,
    confidence
  from told_conditions as told
  join incident_components as components using (record_id)
  where components.incident_id not in (
    select incident_id from placed
    where incident_id is not null and basis in ('curated', 'field', 'tag')
  )
)
select
  known.* exclude (condition, layer, label, dialect, known_id, words, is_luck),
  coalesce(
    known_id,
    case
      when dialect = 'plain' then condition
      else rtrim(left(ltrim(regexp_replace(lower(condition), '[^\p{L}\p{N}]+', '-', 'g'), '-'), 60), '-')
    end
  ) as condition_id,
  coalesce(taxonomy.layer, known.layer) as layer,
  coalesce(taxonomy.label, known.label, condition) as label
from known
left join raw_taxonomy as taxonomy on taxonomy.condition_id = known_id
