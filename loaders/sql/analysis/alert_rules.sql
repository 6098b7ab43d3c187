-- Which rules make the noise? Not computed in this version.
-- Key: rule, service.
-- Null: *.
select
  null::varchar as rule,
  null::varchar as service,
  null::integer as paged,
  null::double as share,
  null::double as actionable_rate,
  null::double as low,
  null::double as high,
  null::double as linked_rate,
  null::double as median_open_s,
  null::double as flapping_rate,
  null::double as trend_ratio,
  null::double as trend_low,
  null::double as trend_high
where false
