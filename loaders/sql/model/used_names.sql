-- The names of services and of alert rules, with the records that carry each.
-- Internal.
-- Key: kind, name.
-- Values: kind (service | rule).
select 'service' as kind, name, count(*) as records
from (
  select unnest(services) as name from incidents
  union all
  select service from alerts
)
where name is not null and name <> ''
group by name
union all
select 'rule', rule, count(*) from alerts where rule is not null group by rule
