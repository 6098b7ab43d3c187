-- From when to when was an incident's source watched without a break, the longest of those that tell of it? A count of a stretch
-- that reaches beyond says as much of the source as of the system. A source may have been watched before its first record: by
-- two weeks, and by as long as its own rate makes a first record that late no surprise (5%).
-- Key: incident_id.
with rates as (
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
      when coverage.basis = 'first record' and records is not null
        then from_at - to_seconds(greatest(
          14 * 86400,
          (power(0.05, -1.0 / records) - 1) * greatest(0, epoch(as_of_at) - epoch(first_at))
        )::bigint)
      else from_at
    end as from_at,
    to_at
  from coverage
  cross join as_of
  left join rates using (source)
),
broken as (
  select
    incident_id,
    greatest(spans.from_at, max(silences.to_at) filter (where silences.to_at <= occurred_at)) as from_at,
    least(spans.to_at, min(silences.from_at) filter (where silences.from_at >= occurred_at)) as to_at
  from incidents
  join incident_records as records using (incident_id)
  join spans on spans.source = records.source and occurred_at >= spans.from_at and occurred_at <= spans.to_at
  left join found_silences as silences
    on silences.source = records.source and silences.record_kind = 'incident'
  group by incident_id, records.source, spans.from_at, spans.to_at
)
select incident_id, min(from_at) as watched_from, max(to_at) as watched_to
from broken
group by incident_id
