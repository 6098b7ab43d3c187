-- When each target was watched: the coverage of the sources its events came from (of all sources of its kind where it
-- has none), overlaps merged.
-- Key: target_key, from_at.
with event_sources as (
  select distinct target_key, source
  from target_events
  join incident_records on incident_records.incident_id = event_id
  where target_kind <> 'alert_rule'
  union
  select distinct target_key, source
  from target_events
  join alerts on alert_id = event_id
  where target_kind = 'alert_rule'
),
any_source as (
  select distinct target_key, source
  from targets
  cross join (
    select distinct source, false as is_alert from incident_records
    union
    select distinct source, true from alerts
  )
  where
    is_alert = (target_kind = 'alert_rule')
    and target_key not in (select target_key from event_sources)
),
spans as (
  select target_key, from_at, to_at
  from (from event_sources union all from any_source) as sources
  join coverage on coverage.source = sources.source
),
islands as (
  select
    *,
    coalesce(from_at > max(to_at) over (
      partition by target_key
      order by from_at, to_at
      rows between unbounded preceding and 1 preceding
    ), true) as is_start
  from spans
),
numbered as (
  select
    *,
    sum(is_start::integer) over (partition by target_key order by from_at, to_at) as island
  from islands
)
select target_key, min(from_at) as from_at, max(to_at) as to_at
from numbered
group by target_key, island
