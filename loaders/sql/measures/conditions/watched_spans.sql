-- When incidents were watched: the coverage of all sources that tell of any, overlaps merged.
-- Key: from_at.
with spans as (
  select distinct from_at, to_at
  from coverage
  where source in (select source from incident_records)
),
islands as (
  select
    *,
    coalesce(from_at > max(to_at) over (
      order by from_at, to_at rows between unbounded preceding and 1 preceding
    ), true) as is_start
  from spans
),
numbered as (
  select *, sum(is_start::integer) over (order by from_at, to_at) as island from islands
)
select min(from_at) as from_at, max(to_at) as to_at
from numbered
group by island
