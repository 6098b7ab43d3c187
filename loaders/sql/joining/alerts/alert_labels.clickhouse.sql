-- Which firings are duplicates, re-fires and flapping, as src/stats/alertHygiene.ts tells it one after the other. Between two
-- firings more than the duplicates' minutes apart nothing is carried over, so that what hangs together is folded alone.
with
chained as (
  select
    *,
    countIf(fired_ms - before_ms > {duplicate_ms: Int64}) over (
      partition by alert order by fired_ms, record_id rows between unbounded preceding and current row
    ) as chain
  from (
    select
      *,
      greatest(
        any(fired_ms) over (
          partition by alert order by fired_ms, record_id rows between 1 preceding and 1 preceding
        ),
        last_kept_ms
      ) as before_ms
    from alert_firings
    where not is_hidden
  )
),
kept as (
  select
    alert,
    arrayJoin(arrayFold(
      (state, one) -> if(
        one.1 - state.1 > {duplicate_ms: Int64},
        (one.1, arrayPushBack(state.2, (one.1, one.2, one.3))),
        state
      ),
      arraySort(groupArray((fired_ms, record_id, firing))),
      (any(last_kept_ms), cast([], 'Array(Tuple(Int64, String, UInt64))'))
    ).2) as one
  from chained
  group by alert, chain
),
kept_ever as (
  select alert, one.1 as fired_ms, one.2 as record_id, one.3 as firing, true as is_here from kept
  union all
  select alert, arrayJoin(kept), '', 0, false from carried
),
neighbours as (
  select
    *,
    any(fired_ms) over (partition by alert order by fired_ms, record_id rows between 2 preceding and 2 preceding) as before_2,
    any(fired_ms) over (partition by alert order by fired_ms, record_id rows between 1 preceding and 1 preceding) as before_1,
    any(fired_ms) over (partition by alert order by fired_ms, record_id rows between 1 following and 1 following) as after_1,
    any(fired_ms) over (partition by alert order by fired_ms, record_id rows between 2 following and 2 following) as after_2
  from kept_ever
)
select
  alert_firings.firing as firing,
  neighbours.fired_ms is null as is_duplicate,
  not is_duplicate and alert_firings.fired_ms - open_until_ms <= {refire_ms: Int64} as is_refire,
  not is_duplicate and (
    (before_2 > 0 and neighbours.fired_ms - before_2 <= {flap_ms: Int64})
    or (before_1 > 0 and after_1 > 0 and after_1 - before_1 <= {flap_ms: Int64})
    or (after_2 > 0 and after_2 - neighbours.fired_ms <= {flap_ms: Int64})
  ) as is_flapping
from alert_firings
any left join (select * from neighbours where is_here) as neighbours on neighbours.firing = alert_firings.firing
