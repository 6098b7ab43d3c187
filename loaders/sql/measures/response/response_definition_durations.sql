-- The same response under other definitions that tools use, in seconds: other starts, other ends. Only incidents that
-- state both ends, in their order.
-- Key: incident_id, metric, definition.
-- Values: metric (time_to_acknowledge | time_to_mitigate | time_to_resolve).
with spans as (
  select
    incident_id,
    unnest([
      {metric: 'time_to_acknowledge', definition: 'from start', from_at: occurred_at, to_at: acknowledged_at},
      {metric: 'time_to_acknowledge', definition: 'from detection', from_at: detected_at, to_at: acknowledged_at},
      {metric: 'time_to_acknowledge', definition: 'from the record’s creation', from_at: created_at, to_at: acknowledged_at},
      {metric: 'time_to_mitigate', definition: 'from start', from_at: occurred_at, to_at: mitigated_at},
      {metric: 'time_to_mitigate', definition: 'from detection', from_at: detected_at, to_at: mitigated_at},
      {metric: 'time_to_mitigate', definition: 'from acknowledgement', from_at: acknowledged_at, to_at: mitigated_at},
      {metric: 'time_to_resolve', definition: 'from start', from_at: occurred_at, to_at: resolved_at},
      {metric: 'time_to_resolve', definition: 'from detection', from_at: detected_at, to_at: resolved_at},
      {metric: 'time_to_resolve', definition: 'from the record’s creation', from_at: created_at, to_at: resolved_at},
      {metric: 'time_to_resolve', definition: 'from acknowledgement', from_at: acknowledged_at, to_at: resolved_at}
    ], recursive := true)
  from (
    select
      * replace (
        case when not contains(coalesce(time_basis, ''), 'occurred_at: day only') then occurred_at end as occurred_at
      )
    from incidents
  )
)
select incident_id, metric, definition, date_diff('second', from_at, to_at)::double as duration_s
from spans
where to_at >= from_at
