-- Which values of the exports have no meaning here yet, and how many records carry them?
-- Ship.
-- Key: kind, value, source.
select kind, value, source, count(*)::integer as records
from (
  select 'severity' as kind, severity_raw as value, source
  from incidents where severity is null and severity_raw is not null
  union all
  select 'incident status', status_raw, source
  from incidents where status is null and status_raw is not null
  union all
  select 'action status', status_raw, source
  from actions where status is null and status_raw is not null
)
group by all
order by records desc, kind, value, source
