-- What did an incident of each change's baseline cost on average: minutes of impact, money, people's minutes? Of those that say so.
-- Key: set_id.
-- Null: minutes_each, money_each, person_minutes_each.
with moments as (
  select
    target_key,
    event_at,
    sum(round(impact_minutes * 60)::bigint) as impact_s,
    count(impact_minutes) as impacts,
    sum(round(money * 100)::bigint) as cents,
    count(money) as prices,
    sum(round(person_minutes * 60)::bigint) as person_s,
    count(person_minutes) as efforts
  from target_events as events
  join incidents on incidents.incident_id = events.event_id
  left join incident_costs as costs on costs.incident_id = events.event_id
  where metric = 'incidents'
  group by target_key, event_at
),
-- up to each moment, so that two look-ups tell a baseline's
running as (
  select
    target_key,
    event_at,
    sum(impact_s) over so_far as impact_s,
    sum(impacts) over so_far as impacts,
    sum(cents) over so_far as cents,
    sum(prices) over so_far as prices,
    sum(person_s) over so_far as person_s,
    sum(efforts) over so_far as efforts
  from moments
  window so_far as (partition by target_key order by event_at)
)
select
  set_id,
  (by_end.impact_s - coalesce(by_start.impact_s, 0)) / nullif(by_end.impacts - coalesce(by_start.impacts, 0), 0)
    / 60.0 as minutes_each,
  (by_end.cents - coalesce(by_start.cents, 0)) / nullif(by_end.prices - coalesce(by_start.prices, 0), 0)
    / 100.0 as money_each,
  (by_end.person_s - coalesce(by_start.person_s, 0))
    / nullif(by_end.efforts - coalesce(by_start.efforts, 0), 0) / 60.0 as person_minutes_each
from verdict_windows as windows
asof left join running as by_start
  on by_start.target_key = windows.target_key and by_start.event_at < baseline_from
asof join running as by_end on by_end.target_key = windows.target_key and by_end.event_at < baseline_to
where baseline_from is not null
