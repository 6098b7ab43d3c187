-- References of our own files to incidents and retros that no file holds, where the row itself is kept: by file, record
-- and what it names. Conditions and timeline entries of unknown incidents are rejected instead.
with retro_names as (
  select unnest(list_distinct(names || [lower(record_id)])) as name from claimed_retros
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
