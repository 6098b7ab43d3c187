-- The names of incidents with whom may ask by them: each tool by its own, by what is a name in that tool alone (a number, a
-- title that one incident has), a channel by those of every tool.
-- Key: name, asked_by, source.
-- Null: name.
with titles as (
  select source, lower(trim(title)) as name, min(record_id) as record_id
  from raw_tools_incidents
  where title is not null
  group by source, lower(trim(title))
  having count(distinct record_id) = 1
),
own as (
  select source, name, record_id, 1 as weakness from stg_tools_names
  union all
  select source, substr(name, length(source) + 2), record_id, 2
  from stg_tools_names
  where starts_with(name, source || ':')
  union all
  select source, name, record_id, 3 from titles
)
select source, name, arg_min(record_id, (weakness, record_id)) as record_id, source as asked_by
from own
group by source, name
union all
select source, name, record_id, 'slack' from stg_tools_names where source <> 'slack'
