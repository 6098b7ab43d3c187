-- The one incident that an issue of Jira or of another tracker names as the one it follows from, where no link says so: by a
-- label that names it, in words (“Follow-up of INC-8”, “of #12”) or a field, in its title, in its text; or whose own text
-- lists it as an action, or says that it is what follows. The surest place that names just one counts; `is_stated` where it
-- says that it follows, or is listed. A name that two tools know means the issue's own tool.
-- Key: record_id.
with issues as (
  select record_id, names, is_incident, follows, mentions
  from trackers_roles
  join stg_tools_issues using (record_id, names)
  union all
  select record_id, [lower(jira_roles.key)], is_incident, follows, mentions
  from jira_roles
  join stg_jira_issues using (record_id)
),
incidents as (
  select unnest(names) as name, record_id as incident from issues where is_incident
  union
  select unnest(names), record_id from staged_incidents
),
named as (
  select record_id, follow.name, case follow.basis when 'label' then 1 else 2 end as weakness
  from (select record_id, unnest(follows) as follow from issues)
  union all
  select
    record_id,
    mention.name,
    case mention.basis when 'field' then 2 when 'title' then 3 else 4 end
  from (select record_id, unnest(mentions) as mention from issues)
),
known as (
  select named.record_id, weakness, incident
  from named
  join incidents using (name)
  where incident <> named.record_id
  qualify rank() over (
    partition by named.record_id, weakness, name
    order by split_part(incident, ':', 1) = split_part(named.record_id, ':', 1) desc
  ) = 1
),
called as (
  select record_id, unnest(names) as name from issues
),
listed as (
  select called.record_id, 2 as weakness, incident_record_id as incident
  from called
  join listed_issues using (name)
  union all
  select called.record_id, 5, said.record_id
  from called
  join (select record_id, is_incident, unnest(follows) as follow from issues) as said on said.follow.name = called.name
  where said.is_incident and said.follow.basis = 'ahead'
),
alone as (
  select record_id, weakness, any_value(incident) as incident
  from (from known union all by name from listed)
  group by record_id, weakness
  having count(distinct incident) = 1
)
select
  alone.record_id,
  lower(arg_min(incident, weakness)) as incident_name,
  min(weakness) <= 2 as is_stated
from alone
join issues using (record_id)
where not is_incident
group by alone.record_id
