-- Which retros speak of an earlier incident, by its key or URL or in words such as “as in the outage of May”, or of an
-- action filed for one? Only written reports can tell; for the others it is not known.
-- Internal.
-- Key: retro_id.
with mentioned as (
  select record_id as retro_id, unnest(mentions).name as name
  from claimed_retros
  where mentions is not null
),
earlier as (
  select distinct mentioned.retro_id
  from mentioned
  join incident_names using (name)
  join incidents as other on other.incident_id = incident_names.incident_id
  join retros on retros.retro_id = mentioned.retro_id
  join incidents as own on own.incident_id = retros.incident_id
  where other.incident_id <> own.incident_id and other.occurred_at < own.occurred_at
),
acted as (
  select distinct mentioned.retro_id
  from mentioned
  join (select record_id, unnest(names) as name from action_claims where excluded is null) as named using (name)
  join action_components on action_components.record_id = named.record_id
  join actions on actions.action_id = action_components.action_id
  join retros on retros.retro_id = mentioned.retro_id
  join incidents as own on own.incident_id = retros.incident_id
  join incidents as other on other.incident_id = actions.incident_id
  where other.incident_id <> own.incident_id and other.occurred_at < own.occurred_at
)
select
  record_id as retro_id,
  coalesce(speaks_of_earlier, false) or record_id in (select retro_id from earlier) as names_earlier_incident,
  record_id in (select retro_id from acted) as names_earlier_action
from claimed_retros
where mentions is not null
