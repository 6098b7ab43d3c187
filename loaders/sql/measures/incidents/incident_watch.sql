-- From when to when was an incident's source watched without a break; of several that tell of it, the one watched longest? A count
-- of a stretch that reaches beyond says as much of the source as of the system. A source may have been watched before its first
-- record, unless the settings say since when: by two weeks, and by as long as its own rate makes a first record that late no
-- surprise (5%).
-- Key: incident_id.
with stated as (
  select * from stated_coverage where coalesce(kind, 'incident') = 'incident'
),
bounds as (
  select source, max(from_at) as stated_from, min(to_at) as stated_to
  from stated
  where not is_gap
  group by source
),
rates as (
  select records.source, count(*) as records, min(occurred_at) as first_at
  from incidents
  join incident_records as records using (incident_id)
  where occurred_at is not null
  group by records.source
),
spans as (
  select
    coverage.source,
    case
      when stated_from is not null then greatest(coverage.from_at, stated_from)
      when coverage.from_at = min(coverage.from_at) over (partition by coverage.source)
        then coverage.from_at - to_seconds(greatest(
          14 * 86400,
          (power(0.05, -1.0 / records) - 1) * greatest(0, epoch(as_of_at) - epoch(first_at))
        )::bigint)
      else coverage.from_at
    end as from_at,
    least(to_at, stated_to) as to_at
  from coverage
  cross join as_of
  join rates using (source)
  left join bounds using (source)
),
breaks as (
  select source, from_at, to_at from found_silences where record_kind = 'incident'
  union all
  select source, from_at, to_at from stated where is_gap
),
unbroken as (
  select
    incident_id,
    records.source,
    greatest(spans.from_at, max(breaks.to_at) filter (where breaks.to_at <= occurred_at)) as from_at,
    least(spans.to_at, min(breaks.from_at) filter (where breaks.from_at >= occurred_at)) as to_at
  from incidents
  join incident_records as records using (incident_id)
  join spans on spans.source = records.source and occurred_at >= spans.from_at and occurred_at <= spans.to_at
  left join breaks on breaks.source = records.source
  group by incident_id, records.source, spans.from_at, spans.to_at
)
select
  incident_id,
  arg_max(from_at, (to_at - from_at, source)) as watched_from,
  arg_max(to_at, (to_at - from_at, source)) as watched_to
from unbroken
group by incident_id
