-- For how many of each source's records is each field known?
-- Ship.
-- Key: record_kind, source, field.
with
  checked as (
    select
      'incident' as record_kind,
      source,
      unnest([
        {field: 'severity', known: severity is not null},
        {field: 'service', known: coalesce(len(services), 0) > 0},
        {field: 'team', known: team is not null},
        {field: 'trigger', known: trigger is not null},
        {field: 'started', known: started_at is not null},
        {field: 'detected', known: detected_at is not null},
        {field: 'acknowledged', known: acknowledged_at is not null},
        {field: 'mitigated', known: mitigated_at is not null},
        {field: 'resolved', known: resolved_at is not null},
        {field: 'detected by', known: coalesce(detected_by, 'unknown') <> 'unknown'},
        {field: 'impact minutes', known: impact_minutes is not null},
        {field: 'a condition', known: incident_id in (select incident_id from conditions)},
        {field: 'a retro', known: incident_id in (select incident_id from retros)}
      ]) as checked
    from incidents
    union all
    select
      'action',
      source,
      unnest([
        {field: 'incident', known: incident_id is not null},
        {field: 'retro', known: retro_id is not null},
        {field: 'status', known: status is not null},
        {field: 'owner', known: coalesce(has_owner, false)},
        {field: 'ticket', known: coalesce(has_ticket, false)},
        {field: 'due date', known: due_at is not null},
        {field: 'closing date', known: closed_at is not null},
        {field: 'strength', known: strength is not null}
      ])
    from actions
  ),
  told as (
    select
      source,
      alerts,
      unnest([
        {field: 'rule', known: rules},
        {field: 'service', known: services},
        {field: 'acknowledged', known: acknowledged},
        {field: 'resolved', known: resolved},
        {field: 'paged or not', known: paging},
        {field: 'incident', known: linked},
        {field: 'actionable or not', known: labelled}
      ]) as told
    from alert_totals
  )
select
  record_kind,
  source,
  checked.field as field,
  count(*) filter (where checked.known)::integer as known,
  count(*)::integer as records
from checked
group by all
union all
select 'alert', source, told.field, told.known::integer, alerts::integer from told
order by record_kind, source, field
