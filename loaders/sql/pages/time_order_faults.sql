-- Which records tell times in an impossible order, such as resolved before it started?
-- Ship.
-- Key: record_id, earlier, later.
-- Null: title, source, incident_id.
with
  pairs as (
    select
      incident_id as record_id,
      incident_id,
      source,
      title,
      unnest([
        {earlier: 'started', later: 'detected', from_at: started_at, to_at: detected_at},
        {earlier: 'started', later: 'mitigated', from_at: started_at, to_at: mitigated_at},
        {earlier: 'started', later: 'resolved', from_at: started_at, to_at: resolved_at},
        {earlier: 'detected', later: 'acknowledged', from_at: detected_at, to_at: acknowledged_at},
        {earlier: 'detected', later: 'resolved', from_at: detected_at, to_at: resolved_at},
        {earlier: 'mitigated', later: 'resolved', from_at: mitigated_at, to_at: resolved_at}
      ]) as pair
    from incidents
    union all
    select
      action_id,
      incident_id,
      source,
      title,
      {earlier: 'filed', later: 'closed', from_at: created_at, to_at: closed_at}
    from actions
  )
select
  record_id,
  incident_id,
  source,
  title,
  pair.earlier as earlier,
  pair.later as later,
  pair.from_at as earlier_at,
  pair.to_at as later_at
from pairs
where pair.to_at < pair.from_at
order by record_id, earlier, later
