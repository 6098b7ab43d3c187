-- Incidents' records that several records of another tool name in their texts, and that are therefore joined to none
-- of them: only a field, or the one text that names it, says that two records are the same incident.
-- Key: record_id, by_source.
with named as (
  select record_id, source, unnest(names) as name from incident_claims where excluded is null
),
mentioned as (
  select record_id, source, unnest(mentions).name as name from incident_claims where excluded is null
),
found as (
  select distinct
    named.record_id,
    mentioned.source as by_source,
    mentioned.record_id as by_record,
    own.incident_id = other.incident_id as is_joined
  from mentioned
  join named on named.name = mentioned.name and named.source <> mentioned.source
  join incident_components as own on own.record_id = named.record_id
  join incident_components as other on other.record_id = mentioned.record_id
)
select record_id, by_source, list(by_record order by by_record) as named_by
from found
group by record_id, by_source
having count(*) > 1 and not bool_or(is_joined)
