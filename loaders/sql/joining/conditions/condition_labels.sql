-- What people and models say of an incident and a condition, with the incident that the report or record belongs to, and what
-- is wrong with it where it can't be used. Of several by one author the newest line counts. An id that a condition had before
-- means it. `is_of_other_taxonomy`: the author read other descriptions than those of now.
-- Key: label_id.
-- Null: incident_id, passage, sentence, confidence, fault, answered_at.
-- Values: verdict (yes | no | unsure).
with said as (
  select
    record_id as label_id,
    source_file,
    source_row,
    'label' as record_kind,
    retro as told_id,
    condition,
    passage,
    sentence,
    verdict,
    "by",
    confidence,
    taxonomy,
    updated_at as answered_at
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
    coalesce(components.incident_id, refs.incident_id) as incident_id
  from claimed_retros as retros
  left join incident_components as components on components.record_id = incident_record_id
  left join plain_references as refs
    on refs.record_kind = 'retro' and refs.record_id = retros.record_id
  union
  select passages.record_id, incident_id
  from report_passages as passages
  join incident_components as components on components.record_id = passages.incident_record_id
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
passages as (
  select passage_id, incident_id, trim(regexp_replace(words, '\s+', ' ', 'g')) as words
  from report_passages
  join reports using (record_id)
),
quoted as (
  select incident_id, string_agg(words, ' ' order by passage_id) as words from passages group by incident_id
)
select
  said.* exclude (condition, sentence, taxonomy),
  coalesce(former.mapped, condition) as condition,
  trim(regexp_replace(sentence, '\s+', ' ', 'g')) as sentence,
  coalesce(said.taxonomy <> taxonomy_hash, false) as is_of_other_taxonomy,
  named_once.incident_id,
  case
    when named_once.incident_id is null then 'retro: no report or incident “' || told_id || '”'
    when coalesce(former.mapped, condition) not in (select condition_id from stg_taxonomy)
      then 'condition: no condition “' || condition || '”'
    when passage is not null and said.passage not in (select passage_id from passages)
      then 'passage: no passage “' || passage || '”'
    when passage is not null and passages.incident_id <> named_once.incident_id
      then 'passage: “' || passage || '” is of another report than “' || told_id || '”'
    when
      coalesce(passages.words, quoted.words) is not null
      and not contains(coalesce(passages.words, quoted.words), trim(regexp_replace(sentence, '\s+', ' ', 'g')))
      then 'sentence: “' || left(sentence, 60) || '” does not stand in the '
        || if(passage is null, 'report', 'passage')
  end as fault
from said
cross join taxonomy_hash
left join stg_setting_map as former on former.kind = 'condition' and former.raw = lower(trim(condition))
left join named_once on name = lower(told_id)
left join passages on passages.passage_id = said.passage
left join quoted on quoted.incident_id = named_once.incident_id
