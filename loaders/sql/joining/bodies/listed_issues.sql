-- Names of issues that the text of a tracker's incident lists as actions, each with the incident: its own issue says no more
-- than that it exists.
-- Key: name, incident_record_id.
with incidents as (
  select record_id from jira_roles where is_incident
  union all
  select record_id from trackers_roles where is_incident
),
listed as (
  select record_id, unnest(from_json(one.mentions, '[{"name": "VARCHAR"}]')).name as name
  from (select record_id, unnest(actions) as one from stg_told_texts where kind = 'issue')
)
select distinct name, record_id as incident_record_id
from listed
join incidents using (record_id)
where name is not null
