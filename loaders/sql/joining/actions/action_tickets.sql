-- Names of tickets (keys and URLs in lower case) that action items of reports and of our own files point to.
-- Key: name.
select distinct mention.name as name
from (
  select unnest(mentions) as mention from stg_postmortems_actions
  union all
  select unnest(mentions) from stg_plain_actions
  union all
  select unnest(mentions) from stg_tools_actions
)
