-- When each source was watched: settings, else from its first record to the data's day, or to its last record where it has
-- been silent since; gaps, stated or told by the records, split a span.
-- Key: source, service, from_at.
with firsts as (
  select source, min(first_seen) as first_at
  from (
    select source, occurred_at as first_seen from incident_claims where excluded is null
    union all
    select source, min(fired_at) from alert_claims where excluded is null group by source
    union all
    select source, first_at from alert_totals
  )
  group by source
),
kinds as (
  select source, count(*) as record_kinds from watched_days group by source
),
silent as (
  select source, max(from_at) as from_at
  from found_silences
  join kinds using (source)
  where kind = 'silent'
  group by source
  having count(*) = any_value(record_kinds)
),
spans as (
  select
    firsts.source,
    coalesce(setting.from_at, first_at) as from_at,
    coalesce(least(setting.to_at, as_of_at), silent.from_at, as_of_at) as to_at,
    case when setting.source is null then 'first record' else 'setting' end as basis
  from firsts
  cross join as_of
  left join stg_setting_coverage as setting
    on setting.source = firsts.source and not setting.is_gap and setting.kind is null
  left join silent on silent.source = firsts.source
  where first_at < as_of_at or setting.source is not null
),
gaps as (
  select source, from_at as gap_from, to_at as gap_to
  from stg_setting_coverage
  where is_gap and kind is null
  union
  select source, from_at, to_at
  from found_silences
  where kind = 'hole' and source in (select source from kinds where record_kinds = 1)
),
edges as (
  select source, from_at as start_at, basis from spans
  union all
  select gaps.source, gap_to, 'setting' from gaps
),
segments as (
  select
    edges.source,
    edges.start_at as from_at,
    least(
      spans.to_at,
      coalesce((
        select min(gap_from) from gaps where gaps.source = edges.source and gap_from >= edges.start_at
      ), spans.to_at)
    ) as to_at,
    edges.basis
  from edges
  join spans on spans.source = edges.source
  where edges.start_at >= spans.from_at and edges.start_at < spans.to_at
)
select source, '' as service, from_at, to_at, basis
from segments
where from_at < to_at
order by source, from_at
