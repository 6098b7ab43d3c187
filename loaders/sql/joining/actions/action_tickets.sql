-- Names of tickets (keys and URLs in lower case) that action items of reports and of our own files point to; a source whose
-- own tickets are told apart by it stands in joining and is not asked.
-- Key: name.
select distinct mention.name as name
from (select unnest(mentions) as mention from staged_actions)
union
select mention.name
from (
  select unnest(from_json(one.mentions, '[{"name": "VARCHAR"}]')) as mention
  from (select unnest(actions) as one from stg_told_texts where kind <> 'issue')
)
