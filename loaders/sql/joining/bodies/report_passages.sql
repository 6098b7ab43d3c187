-- The passages in which conditions are looked for, each with an id that stays when its words are edited: of its record, its
-- heading and, where a heading comes twice, its number.
-- Key: passage_id.
with parts as (
  select
    record_id,
    incident_record_id,
    unnest(string_split(passages, chr(57374))) as part,
    generate_subscripts(string_split(passages, chr(57374)), 1) as position
  from told_passages
),
fields as (
  select
    * exclude (part),
    string_split(part, chr(57375)) as fields
  from parts
  where part <> ''
),
named as (
  select
    record_id,
    incident_record_id,
    position,
    fields[1] as "role",
    fields[2] as heading,
    fields[3] as words,
    coalesce(
      nullif(trim(regexp_replace(lower(fields[2]), '[^\p{L}\p{N}]+', '-', 'g'), '-'), ''),
      fields[1]
    ) as slug
  from fields
)
select
  record_id,
  incident_record_id,
  record_id || '#' || slug || case when times > 1 then '-' || times else '' end as passage_id,
  position::integer as position,
  "role",
  heading,
  words
from (
  select *, row_number() over (partition by record_id, slug order by position) as times
  from named
)
