-- The names of services and of alert rules, with the records that carry each.
-- Internal.
-- Key: kind, name.
-- Values: kind (service | rule).
select 'service' as kind, name, sum(n)::bigint as records
from (
  select unnest(services) as name, 1 as n from incidents
  union all
  select service, fired from firing_weeks
)
where name is not null and name <> ''
group by name
union all
select 'rule', rule, sum(fired)::bigint from firing_weeks where rule <> '' group by rule
