-- Every condition an export names, with the incident it belongs to; ids are the taxonomy's where id or label match.
-- Null: *.
with told as (
  select conditions.* exclude (incident_record_id), components.incident_id, 'postmortems' as dialect
  from stg_postmortems_conditions as conditions
  left join incident_components as components on components.record_id = incident_record_id
  union all by name
  select conditions.* exclude (incident_record_id), components.incident_id, 'jira' as dialect
  from jira_conditions as conditions
  left join incident_components as components on components.record_id = incident_record_id
  union all by name
  select conditions.* exclude (incident_ref), refs.incident_id, 'plain' as dialect
  from stg_plain_conditions as conditions
  left join plain_references as refs
    on refs.record_kind = 'condition' and refs.record_id = conditions.record_id
)
select
  told.* exclude (condition, layer, label, dialect),
  coalesce(
    taxonomy.condition_id,
    case
      when dialect = 'plain' then condition
      else rtrim(left(ltrim(regexp_replace(lower(condition), '[^\p{L}\p{N}]+', '-', 'g'), '-'), 60), '-')
    end
  ) as condition_id,
  coalesce(taxonomy.layer, told.layer) as layer,
  coalesce(taxonomy.label, told.label, condition) as label
from told
left join raw_taxonomy as taxonomy
  on lower(trim(condition)) in (taxonomy.condition_id, lower(taxonomy.label))
