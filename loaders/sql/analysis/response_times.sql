-- How long do detection and recovery take? Not computed in this version.
-- Key: period, metric, group_kind, group.
-- Null: *.
select
  null::varchar as period,
  null::varchar as metric,
  null::varchar as group_kind,
  null::varchar as "group",
  null::integer as n,
  null::integer as open_n,
  null::double as median_s,
  null::double as median_low,
  null::double as median_high,
  null::double as p90_s,
  null::double as p90_low,
  null::double as p90_high
where false
