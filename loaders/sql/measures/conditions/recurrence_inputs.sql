-- What the recurrence of each condition is worked out from: its incidents in days since 1970 (UTC), its counts in each
-- complete fiscal quarter with the days watched there, its actions.
-- Key: condition_id, service.
-- Null: layer, first_closed_day.
with watched as (
  select
    quarter,
    quarters.from_at,
    quarters.to_at,
    sum(epoch_us(greatest(
      interval 0 day, least(quarters.to_at, spans.to_at) - greatest(quarters.from_at, spans.from_at)
    ))) / 86400e6 as days
  from quarters
  join watched_spans as spans on spans.from_at < quarters.to_at and spans.to_at > quarters.from_at
  where not is_partial
  group by quarter, quarters.from_at, quarters.to_at
),
seen as (
  select
    condition_id,
    service,
    any_value(layer) as layer,
    count(*)::integer as incidents,
    min(seen_at) as first_at,
    max(seen_at) as last_at,
    list(epoch_us(seen_at) / 86400e6 order by seen_at, incident_id) as seen_days,
    list(incident_id order by seen_at, incident_id) as incident_ids
  from condition_seen
  group by condition_id, service
),
counted as (
  select
    places.condition_id,
    places.service,
    list(coalesce(n, 0)::integer order by watched.from_at) as quarter_counts,
    list(watched.days order by watched.from_at) as quarter_days
  from (select distinct condition_id, service from condition_seen) as places
  cross join watched
  left join (
    select condition_id, service, quarter, count(*) as n
    from condition_seen
    join watched on seen_at >= from_at and seen_at < to_at
    group by condition_id, service, quarter
  ) as found
    on found.condition_id = places.condition_id
    and found.service = places.service
    and found.quarter = watched.quarter
  group by places.condition_id, places.service
),
acted as (
  select
    condition_id,
    service,
    count(*) filter (where is_open)::integer as open_actions,
    count(closed_at)::integer as closed_actions,
    min(closed_at) as first_closed_at,
    list(incident_id) filter (where incident_id is not null) as index_ids
  from condition_actions
  group by condition_id, service
),
again as (
  select seen.condition_id, seen.service, count(*)::integer as seen_again
  from condition_seen as seen
  join acted using (condition_id, service)
  where seen.seen_at > first_closed_at
  group by seen.condition_id, seen.service
)
select
  seen.*,
  coalesce(quarter_counts, []) as quarter_counts,
  coalesce(quarter_days, []) as quarter_days,
  coalesce(open_actions, 0) as open_actions,
  coalesce(closed_actions, 0) as closed_actions,
  epoch_us(first_closed_at) / 86400e6 as first_closed_day,
  coalesce(index_ids, []) as index_ids,
  coalesce(seen_again, 0) as seen_again
from seen
left join counted using (condition_id, service)
left join acted using (condition_id, service)
left join again using (condition_id, service)
