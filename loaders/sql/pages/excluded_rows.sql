-- How many records were left out on purpose, by source and reason?
-- Ship.
-- Key: source, record_kind, reason.
select
  coalesce(source, 'unknown') as source,
  record_kind,
  coalesce(reason, 'not stated') as reason,
  count(*)::integer as records
from excluded
group by all
order by records desc, source, record_kind, reason
