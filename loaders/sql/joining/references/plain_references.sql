-- What the incident_id written in our own column names means: the same source first, else the only match.
-- Key: record_kind, record_id.
-- Null: incident_id, candidates, source_row.
with written as (
  select 'condition' as record_kind, record_id, source, source_file, source_row, incident_ref
  from stg_plain_conditions
  union all
  select 'retro', record_id, source, source_file, source_row, incident_ref from stg_plain_retros
  union all
  select 'action', record_id, source, source_file, source_row, incident_ref from stg_plain_actions
  union all
  select 'alert', record_id, source, source_file, source_row, incident_ref from stg_plain_alerts
  union all
  select 'timeline', record_id, source, source_file, source_row, incident_ref from stg_plain_timeline
  union all
  select 'remote_alert', source || chr(10) || incident_ref, source, source_file, null, incident_ref
  from stg_remote_references
),
matched as (
  select
    written.*,
    incident_names.incident_id,
    claims.source = written.source as is_own
  from written
  left join incident_names on incident_names.name = lower(written.incident_ref)
  left join incident_claims as claims on claims.record_id = incident_names.incident_id
  where written.incident_ref is not null
)
select
  record_kind,
  record_id,
  source_file,
  source_row,
  incident_ref,
  list(distinct incident_id order by incident_id) filter (where incident_id is not null) as candidates,
  case
    when count(distinct incident_id) filter (where is_own) = 1
      then any_value(incident_id) filter (where is_own)
    when count(distinct incident_id) = 1 then any_value(incident_id)
  end as incident_id
from matched
group by record_kind, record_id, source_file, source_row, incident_ref
