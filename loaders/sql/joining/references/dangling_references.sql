-- References to incidents and retros that no file holds, where the row itself is kept: by file, record and what it names.
-- Conditions and timeline entries of our own files with unknown incidents are rejected instead; of a tool's records what
-- its incident's own file may hold counts, be it left out on purpose.
-- Null: row.
with retro_names as (
  select unnest(list_distinct(names || [lower(record_id)])) as name from claimed_retros
),
told as (
  select source, source_file, 'action' as record_kind, record_id, incident_record_id from stg_tools_actions
  union all
  select source, source_file, 'retro', record_id, incident_record_id from stg_tools_retros
),
known as (
  select record_id from raw_tools_incidents
  union
  select record_id from claimed_incidents
  union
  select record_id from stg_excluded
  union
  select record_id from raw_tools_issues
)
select source_file as file, source_row as row, record_kind, record_id, 'incident_id' as field, incident_ref as reference
from plain_references
where
  incident_id is null
  and coalesce(len(candidates), 0) = 0
  and record_kind not in ('condition', 'timeline')
union all
select source_file, source_row, 'action', record_id, 'retro_id', retro_ref
from claimed_actions
where retro_ref is not null and lower(retro_ref) not in (select name from retro_names)
union all
select
  source_file,
  null,
  record_kind,
  record_id,
  'incident',
  substr(incident_record_id, length(source) + 2)
from told
where incident_record_id is not null and incident_record_id not in (select record_id from known)
union all
select source_file, source_row, 'deploy', record_id, 'incident_id', incident_ref
from stg_plain_deploys
where incident_ref is not null and lower(trim(incident_ref)) not in (select name from incident_names)
