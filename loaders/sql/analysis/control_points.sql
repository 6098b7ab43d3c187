-- Which weeks of each series stand out? Not computed in this version.
-- Key: series, period.
-- Null: *.
select
  null::varchar as series,
  null::varchar as period,
  null::double as value,
  null::double as centre,
  null::double as lower,
  null::double as upper,
  null::varchar as signal
where false
