-- What became of every file: rows_read = rows_loaded + rows_duplicate + rows_excluded + rows_rejected.
-- Ship.
-- Key: file, record_kind.
-- Null: source, first_at, last_at, time_zone, time_zone_basis.
with landed as (
  select
    file,
    any_value(source) as source,
    record_kind,
    sum(landed) as landed,
    sum(kept) as kept,
    min(first_at) as first_at,
    max(last_at) as last_at
  from stg_load_counts
  group by file, record_kind
),
early_excluded as (
  select file, any_value(source) as source, record_kind, count(*) as n
  from stg_excluded
  group by file, record_kind
),
early_rejected as (
  select file, any_value(source) as source, record_kind, count(*) as n
  from stg_rejects
  group by file, record_kind
),
late_excluded as (
  select source_file as file, record_kind, count(*) as n
  from excluded
  where (record_kind, record_id) not in (select (record_kind, record_id) from stg_excluded)
  group by all
),
late_rejected as (
  select file, record_kind, count(distinct record_id) as n from late_rejects group by all
),
keys as (
  select file, record_kind, any_value(source) as source
  from (
    select file, record_kind, source from landed
    union all
    select file, record_kind, source from early_excluded
    union all
    select file, record_kind, source from early_rejected
  )
  group by file, record_kind
),
counted as (
  select
    keys.file,
    keys.source,
    keys.record_kind,
    coalesce(landed, 0) as landed,
    coalesce(kept, 0) as kept,
    coalesce(early_excluded.n, 0) as excluded_early,
    coalesce(late_excluded.n, 0) as excluded_late,
    coalesce(early_rejected.n, 0) as rejected_early,
    coalesce(late_rejected.n, 0) as rejected_late,
    landed.first_at,
    landed.last_at
  from keys
  left join landed using (file, record_kind)
  left join early_excluded using (file, record_kind)
  left join late_excluded using (file, record_kind)
  left join early_rejected using (file, record_kind)
  left join late_rejected using (file, record_kind)
),
silent as (
  select
    file,
    source,
    case when kind in ('unrecognised', 'documentation', 'settings', 'history') then kind else 'empty' end
      as record_kind
  from stg_files
  where file not in (select file from keys)
)
select
  counted.file,
  counted.source,
  counted.record_kind,
  (landed + excluded_early + rejected_early)::integer as rows_read,
  (kept - excluded_late - rejected_late)::integer as rows_loaded,
  (landed - kept)::integer as rows_duplicate,
  (excluded_early + excluded_late)::integer as rows_excluded,
  (rejected_early + rejected_late)::integer as rows_rejected,
  first_at,
  last_at,
  time_zone,
  time_zone_basis
from counted
left join stg_files on stg_files.file = counted.file
union all
select file, source, record_kind, 0, 0, 0, 0, 0, null, null, null, null
from silent
order by file, record_kind
