-- The incidents of each condition in the last four complete quarters (fewer where fewer are watched), everywhere ('') and on
-- each service; `quarters` is the time watched, in mean quarters.
-- Key: condition_id, service, incident_id.
-- Null: layer, impact_minutes.
with recent as (
  select from_at, to_at from quarters where not is_partial order by from_at desc limit 4
),
period as (
  select min(from_at) as from_at, max(to_at) as to_at from recent
),
watched as (
  select
    any_value(period.from_at) as from_at,
    any_value(period.to_at) as to_at,
    sum(epoch_us(greatest(
      interval 0 day, least(period.to_at, spans.to_at) - greatest(period.from_at, spans.from_at)
    ))) / 86400e6 / 91.3125 as quarters
  from period
  join watched_spans as spans on spans.from_at < period.to_at and spans.to_at > period.from_at
)
select condition_id, seen.service, layer, seen.incident_id, quarters, impact_minutes::double as impact_minutes
from condition_seen as seen
join incidents on incidents.incident_id = seen.incident_id
join watched on seen_at >= from_at and seen_at < to_at
where quarters > 0
