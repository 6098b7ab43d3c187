-- What people and models say of an incident and a condition, with the incident that the report or record belongs to, and what
-- is wrong with it where it can't be used. Of several by one author the newest line counts.
-- Key: label_id.
-- Null: incident_id, sentence, confidence, taxonomy, fault, answered_at.
-- Values: verdict (yes | no | unsure).
with said as (
  select
    record_id as label_id,
    source_file,
    source_row,
    'label' as record_kind,
    retro as told_id,
    condition,
    sentence,
    verdict,
    "by",
    confidence,
    taxonomy,
    null::timestamp as answered_at
  from stg_curated_labels
  union all by name
  select
    record_id as label_id,
    source_file,
    source_row,
    'answer' as record_kind,
    about as told_id,
    subject as condition,
    answer as verdict,
    'person' as "by",
    answered_at
  from stg_curated_answers
  where kind = 'condition'
),
reports as (
  select
    retros.record_id,
    coalesce(components.incident_id, refs.incident_id) as incident_id,
    regexp_replace(passages, '[\s\x1e\x1f]+', ' ', 'g') as words
  from claimed_retros as retros
  left join incident_components as components on components.record_id = incident_record_id
  left join plain_references as refs
    on refs.record_kind = 'retro' and refs.record_id = retros.record_id
),
named as (
  select distinct unnest([lower(record_id), lower(substr(record_id, instr(record_id, ':') + 1))]) as name, incident_id
  from reports
  where incident_id is not null
  union
  select name, incident_id from incident_names
),
named_once as (
  select name, any_value(incident_id) as incident_id from named group by name having count(distinct incident_id) = 1
),
quoted as (
  select incident_id, string_agg(words, ' ' order by record_id) as words from reports group by incident_id
)
select
  said.*,
  incident_id,
  case
    when incident_id is null then 'retro: no report or incident “' || told_id || '”'
    when condition not in (select condition_id from stg_taxonomy)
      then 'condition: no condition “' || condition || '”'
    when
      sentence is not null
      and words is not null
      and not contains(words, trim(regexp_replace(sentence, '\s+', ' ', 'g')))
      then 'sentence: “' || left(sentence, 60) || '” does not stand in the report'
  end as fault
from said
left join named_once on name = lower(told_id)
left join quoted using (incident_id)
