-- The one incident that an issue names as the one it follows from, where no link says so: by a label that is the incident's
-- key, in words (“Follow-up of INC-8”), in its title, in its text; or whose own text lists it as an action, or says that it
-- is what follows. The surest place that names just one counts; `is_stated` where label or words say that it follows, or it
-- is listed. An address and the id in it are two names of one incident.
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
known as (
  select named.record_id, weakness, name, incident
  from named
  join incidents using (name)
  where incidents.incident <> named.record_id
  union all
  select issues.record_id, 2, lower(substr(incident_record_id, instr(incident_record_id, ':') + 1)), incident_record_id
  from stg_jira_issues as issues
  join listed_issues as listed on listed.name = lower(issues.key)
  union all
  select issues.record_id, 5, lower(said.key), said.record_id
  from stg_jira_issues as issues
  join (select record_id, key, unnest(follows) as follow from stg_jira_issues) as said
    on said.follow.name = lower(issues.key)
  join jira_roles as roles on roles.record_id = said.record_id
  where roles.is_incident and said.follow.basis = 'ahead'
),
alone as (
  select record_id, weakness, min(name) as name
  from known
  group by record_id, weakness
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
