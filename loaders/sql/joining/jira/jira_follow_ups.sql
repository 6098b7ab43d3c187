-- The one incident that an issue names as the one it follows from, where no link says so: by a label that is the incident's
-- key, in words (“Follow-up of INC-8”), in its title, in its text. The surest place that names just one counts;
-- `is_stated` where label or words say that it follows.
-- Key: record_id.
with incidents as (
  select lower(key) as name from jira_roles where is_incident
  union
  select unnest(names) from staged_incidents
),
named as (
  select record_id, follow.name, case follow.basis when 'label' then 1 else 2 end as weakness
  from (select record_id, unnest(follows) as follow from stg_jira_issues)
  union all
  select
    record_id,
    mention.name,
    case mention.basis when 'field' then 2 when 'title' then 3 else 4 end
  from (select record_id, unnest(mentions) as mention from stg_jira_issues)
),
known as (
  select distinct record_id, name, weakness from named join incidents using (name)
),
alone as (
  select record_id, weakness, any_value(name) as name
  from known
  group by record_id, weakness
  having count(*) = 1
)
select
  alone.record_id,
  arg_min(name, weakness) as incident_name,
  min(weakness) <= 2 as is_stated
from alone
join jira_roles as roles on roles.record_id = alone.record_id
where not is_incident and name <> lower(key)
group by alone.record_id
