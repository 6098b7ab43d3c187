-- Every condition an export names or tells of, with the incident it belongs to. Ids are the taxonomy's where id, label or a
-- rule's phrase match the words (one factor may then be several conditions). Else a name in a field, tag or file of one's own is a
-- condition of its own; a sentence is none, nor is anything listed under a heading: `unmatched_phrases` keeps them. Prose only adds
-- where nobody filled in a field or tag. `sentence` is the one that says so.
-- Null: source_file, phrase, place, confidence, record_id, incident_ref, source_row, incident_id, rule, condition_id,
-- layer, label, sentence.
with former_names as (
  select raw, mapped from stg_setting_map where kind = 'condition'
),
placed as (
  select
    conditions.* exclude (incident_record_id, told_by) replace (coalesce(is_luck, false) as is_luck),
    told_by = 'plain' as is_plain,
    coalesce(components.incident_id, refs.incident_id) as incident_id
  from claimed_conditions as conditions
  left join incident_components as components on components.record_id = incident_record_id
  left join plain_references as refs
    on refs.record_kind = 'condition' and refs.record_id = conditions.record_id
),
known as (
  select
    placed.*,
    coalesce(exact.condition_id, ruled.condition_id) as known_id,
    ruled.rule,
    coalesce(ruled.sentence, phrase, condition) as sentence
  from placed
  left join former_names as former on former.raw = lower(trim(condition))
  left join condition_names as exact on exact.name = coalesce(former.mapped, lower(trim(condition)))
  left join named_conditions as ruled
    on ruled.words = if(exact.condition_id is null and not is_plain, placed.words, null)
  where
    known_id is not null
    or is_plain
    or (basis <> 'heading' and not is_luck and not regexp_matches(trim(condition), '\S(\s+\S+){6}|[.!?]$|\n'))
  union all by name
  select
    passages.source,
    components.incident_id,
    told.condition_id as condition,
    told.condition_id as known_id,
    phrase,
    place,
    rule,
    phrase as sentence,
    told.basis
  from told_conditions as told
  join told_passages as passages using (record_id)
  join incident_components as components on components.record_id = passages.incident_record_id
  where components.incident_id not in (
    select incident_id from placed
    where incident_id is not null and basis in ('curated', 'field', 'tag')
  )
),
identified as (
  select
    known.* exclude (condition, is_plain, known_id, words, is_luck),
    condition,
    coalesce(
      known_id,
      case
        when is_plain then condition
        else rtrim(left(ltrim(regexp_replace(lower(condition), '[^\p{L}\p{N}]+', '-', 'g'), '-'), 60), '-')
      end
    ) as named_id
  from known
)
select
  identified.* exclude (condition, layer, label, named_id),
  coalesce(renamed.mapped, named_id) as condition_id,
  coalesce(taxonomy.layer, identified.layer) as layer,
  coalesce(taxonomy.label, identified.label, condition) as label
from identified
left join stg_setting_map as renamed on renamed.kind = 'condition' and renamed.raw = lower(named_id)
left join stg_taxonomy as taxonomy on taxonomy.condition_id = coalesce(renamed.mapped, named_id)
