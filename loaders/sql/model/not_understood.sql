-- What does each file hold that was not understood: headings with a role that gave nothing, lists, tables and lines
-- that begin with a time, columns? By the heading or column it stands under, never a value.
-- Ship.
-- Key: file, kind, text.
-- Values: kind (heading | list | table | clock_lines | column | meant | value).
with seen as (
  select file, kind, text, rows from stg_not_understood
  union all
  select source_file, one.kind, one.text, one.rows
  from (select source_file, unnest(unread) as one from told_bodies where kind <> 'retro')
)
select file, kind, text, sum(rows)::integer as rows
from seen
group by file, kind, text
order by file, kind, text
