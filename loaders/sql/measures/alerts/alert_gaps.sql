-- When were a series' or a rule's pages not watched? In a hole of any of its sources, and wherever none of them was being
-- exported, between the first and the last day on which any alerts were, also such as paged nobody. A count of such days says nothing.
-- Key: kind, scope, from_at.
-- Values: kind (series | rule).
with bounds as (
  select source, min(from_at) as stated_from, min(to_at) as ended_at
  from (
    select source, null as from_at, from_at as to_at from found_silences where record_kind = 'page' and kind = 'silent'
    union all
    select source, from_at, to_at from stated_coverage where not is_gap and kind = 'page'
  )
  group by source
),
spans as (
  select
    source,
    coalesce(any_value(stated_from), min(from_at)) as from_at,
    least(max(to_at), any_value(ended_at)) as to_at
  from coverage
  left join bounds using (source)
  where source in (select source from alert_scopes)
  group by source
),
watched as (
  select min(from_at) as from_at, max(to_at) as to_at
  from coverage
  where source in (select source from alert_totals)
),
holes as (
  select source, from_at, to_at from found_silences where record_kind = 'page' and kind = 'hole'
  union all
  select source, coalesce(from_at, timestamp '-infinity'), coalesce(to_at, timestamp 'infinity')
  from stated_coverage
  where is_gap and coalesce(kind, 'page') = 'page'
),
exported as (
  select
    kind,
    scope,
    from_at,
    max(to_at) over (
      partition by kind, scope
      order by from_at, to_at
      rows between unbounded preceding and 1 preceding
    ) as ended_at,
    max(to_at) over (partition by kind, scope) as last_at
  from alert_scopes
  join spans using (source)
),
gaps as (
  select kind, scope, greatest(holes.from_at, watched.from_at) as from_at, least(holes.to_at, watched.to_at) as to_at
  from alert_scopes
  join holes using (source)
  cross join watched
  union all
  select kind, scope, coalesce(ended_at, watched.from_at), exported.from_at
  from exported
  cross join watched
  union all
  select kind, scope, any_value(last_at), any_value(watched.to_at)
  from exported
  cross join watched
  group by kind, scope
)
select kind, scope, from_at, max(to_at) as to_at
from gaps
where from_at < to_at
group by kind, scope, from_at
order by kind, scope, from_at
