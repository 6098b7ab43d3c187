-- Which incident an action record came from: the same report, an id, or the incident its ticket is linked to.
-- Key: record_id.
with by_report as (
  select claims.record_id, components.incident_id, 1 as weakness
  from action_claims as claims
  join incident_components as components on components.record_id = claims.incident_record_id
),
by_id as (
  select record_id, incident_id, 2 as weakness
  from plain_references
  where record_kind = 'action' and incident_id is not null
),
by_link as (
  select mentioned.record_id, incident_names.incident_id, 3 as weakness
  from (
    select record_id, unnest(incident_mentions).name as name from action_claims
  ) as mentioned
  join incident_names on incident_names.name = mentioned.name
)
select record_id, arg_min(incident_id, (weakness, incident_id)) as incident_id
from (from by_report union all from by_id union all from by_link)
group by record_id
