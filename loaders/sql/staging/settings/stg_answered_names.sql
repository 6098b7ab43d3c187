-- What answers say that a word or name stands for; `raw` in lower case.
-- Key: kind, raw.
with former as (
  select raw, mapped from raw_setting_map where kind = 'condition'
),
said as (
  select
    case
      when kind in ('status', 'severity', 'detection') then kind
      when kind = 'phrase' then 'condition'
      else regexp_replace(kind, '^(renamed|near)_', '')
    end as kind,
    lower(trim(if(regexp_matches(kind, '^(renamed|near)_'), subject, about))) as raw,
    if(regexp_matches(kind, '^(renamed|near)_'), about, coalesce(former.mapped, answer)) as mapped,
    answered_at,
    source_file,
    source_row
  from stg_curated_answers
  left join former on former.raw = case when kind = 'phrase' then lower(trim(answer)) end
  where
    kind in ('status', 'severity', 'detection')
    or (kind = 'phrase' and coalesce(former.mapped, answer) in (select condition_id from stg_taxonomy))
    or (regexp_matches(kind, '^(renamed|near)_') and answer = 'yes')
)
select kind, raw, mapped
from said
qualify row_number() over (
  partition by kind, raw order by answered_at desc nulls last, source_file, source_row, mapped
) = 1
