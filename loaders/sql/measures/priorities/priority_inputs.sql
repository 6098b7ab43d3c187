-- What each condition cost over the last four complete quarters (fewer where fewer are watched), everywhere and on each
-- service, and what its actions are estimated at. `quarters` is the time watched, in mean quarters.
-- Key: condition_id, service.
-- Null: layer.
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
),
cost as (
  select
    seen.condition_id,
    seen.service,
    any_value(seen.layer) as layer,
    any_value(quarters) as quarters,
    count(*)::integer as incidents,
    list(impact_minutes::double order by impact_minutes, seen.incident_id)
      filter (where impact_minutes is not null) as minutes
  from condition_seen as seen
  join incidents on incidents.incident_id = seen.incident_id
  join watched on seen_at >= from_at and seen_at < to_at
  group by seen.condition_id, seen.service
),
effort as (
  select
    aimed.condition_id,
    aimed.service,
    count(*) filter (where is_open)::integer as open_actions,
    list(effort_days::double order by effort_days) filter (where is_open and effort_days > 0) as open_efforts,
    list(effort_days::double order by effort_days) filter (where effort_days > 0) as efforts
  from condition_actions as aimed
  join actions using (action_id)
  group by aimed.condition_id, aimed.service
)
select
  cost.condition_id,
  cost.service,
  layer,
  quarters,
  incidents,
  coalesce(minutes, []) as minutes,
  coalesce(open_actions, 0) as open_actions,
  coalesce(open_efforts, efforts, []) as efforts,
  (select coalesce(list(effort_days::double order by effort_days), []) from actions where effort_days > 0)
    as all_efforts
from cost
left join effort using (condition_id, service)
where quarters > 0
