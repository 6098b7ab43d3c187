-- Answers as they were read, with what became of each: carried out, refused because its record is gone, or overruled by
-- settings.yaml or links.csv.
-- Ship.
-- Key: answer_id.
-- Null: subject, answered_at, note.
-- Values: state (used | gone | overruled).
with refused as (
  select file, row, reason from late_rejects where record_kind = 'answer'
)
select
  answers.record_id as answer_id,
  source_file as file,
  source_row as row,
  answers.kind,
  about,
  subject,
  answer,
  answered_at,
  case
    when refused.reason is not null then 'gone'
    when overruled.mapped is not null or links.action_id is not null then 'overruled'
    else 'used'
  end as state,
  case
    when refused.reason is not null then refused.reason
    when overruled.mapped is not null then 'settings.yaml says “' || overruled.mapped || '”'
    when links.action_id is not null then 'links.csv names the action'
  end as note
from stg_curated_answers as answers
left join (select file, row, any_value(reason order by reason) as reason from refused group by all) as refused
  on refused.file = source_file and refused.row = source_row
left join stg_setting_map as overruled
  on overruled.kind
  = case
    when answers.kind in ('status', 'severity', 'detection') then answers.kind
    when answers.kind = 'phrase' and answer <> 'none' then 'condition'
  end
  and overruled.raw = lower(trim(about))
  and overruled.mapped <> answer
left join (select distinct lower(action_ref) as action_id from stg_curated_links where record_kind = 'link') as links
  on links.action_id = case when answers.kind = 'target' then lower(about) end
order by answer_id
