-- The one incident that an issue names as the one it follows from, where no link says so: by a label that is the incident's
-- key, in words (“Follow-up of INC-8”), in its title, in its text. The surest place that names just one counts;
-- `is_stated` where label or words say that it follows. An address and the id in it are two names of one incident.
-- Key: record_id.
with incidents as (
  select lower(key) as name, record_id as incident from jira_roles where is_incident
  union
  select unnest(names), record_id from staged_incidents
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
alone as (
  select named.record_id, weakness, min(named.name) as name
  from named
  join incidents using (name)
  where incidents.incident <> named.record_id
  group by named.record_id, weakness
  having count(distinct incident) = 1
)
select
  alone.record_id,
  arg_min(name, weakness) as incident_name,
  min(weakness) <= 2 as is_stated
from alone
join jira_roles as roles on roles.record_id = alone.record_id
where not is_incident
group by alone.record_id
