-- Incidents of the tools whose records are read by their shape. What no field states, their texts and those of their
-- retros tell.
-- Key: record_id.
-- Null: source_file, mentions, url, title, severity_raw, status_raw, status, services, team, incident_type,
-- trigger_raw, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by,
-- impact_minutes, time_basis, summary, excluded.
with service_names as (
  select coalesce(map_from_entries(list(struct_pack(k := record_id, v := name))), map {}) as called
  from raw_tools_services
),
marked as (
  select incident_record_id, min(occurred_at) as acknowledged_at
  from raw_tools_timeline
  where marks = 'acknowledged_at'
  group by incident_record_id
)
select
  incidents.record_id,
  source,
  file as source_file,
  from_json(names, '["VARCHAR"]') as names,
  from_json(mentions, '[{"name": "VARCHAR", "basis": "VARCHAR"}]') as mentions,
  url,
  title,
  coalesce(severity_raw, said.severity) as severity_raw,
  status_raw,
  status,
  list_transform(
    coalesce(nullif(from_json(services, '["VARCHAR"]'), []), from_json(said.services, '["VARCHAR"]'), []),
    one -> coalesce(called[source || ':' || one], one)
  ) as services,
  coalesce(called[source || ':' || team], team) as team,
  incident_type,
  coalesce(trigger_raw, said."trigger") as trigger_raw,
  coalesce(started_at, said.started_at)::timestamptz::timestamp as started_at,
  coalesce(detected_at, said.detected_at)::timestamptz::timestamp as detected_at,
  coalesce(incidents.acknowledged_at, said.acknowledged_at, marked.acknowledged_at)::timestamptz::timestamp
    as acknowledged_at,
  coalesce(mitigated_at, said.mitigated_at)::timestamptz::timestamp as mitigated_at,
  coalesce(resolved_at, said.resolved_at)::timestamptz::timestamp as resolved_at,
  created_at::timestamptz::timestamp as created_at,
  coalesce(detected_by, said.detected_by) as detected_by,
  coalesce(try_cast(impact_minutes as double), said.impact_minutes) as impact_minutes,
  nullif(concat_ws(
    '; ',
    case
      when coalesce(incidents.acknowledged_at, said.acknowledged_at) is null and marked.acknowledged_at is not null
        then 'acknowledged_at: first update in progress'
    end,
    time_basis,
    list_filter(
      string_split(said.time_basis, '; '),
      one -> split_part(one, ':', 1) not in (
        case when incidents.started_at is not null then 'started_at' else '' end,
        case when incidents.detected_at is not null then 'detected_at' else '' end,
        case when incidents.acknowledged_at is not null then 'acknowledged_at' else '' end,
        case when incidents.mitigated_at is not null then 'mitigated_at' else '' end,
        case when incidents.resolved_at is not null then 'resolved_at' else '' end
      )
    ).array_to_string('; ')
  ), '') as time_basis,
  case when length(summary) > 500 then rtrim(left(summary, 499)) || '…' else summary end as summary,
  excluded
from raw_tools_incidents as incidents
cross join service_names
left join marked on marked.incident_record_id = incidents.record_id
left join stg_told_facts as facts on facts.incident_record_id = incidents.record_id
