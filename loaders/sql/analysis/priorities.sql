-- Which conditions cost most for the least effort? Not computed in this version.
-- Key: condition_id, service.
-- Null: *.
select
  null::varchar as condition_id,
  null::varchar as service,
  null::double as frequency_per_quarter,
  null::double as minutes_each,
  null::double as effort_days,
  null::double as score,
  null::double as score_low,
  null::double as score_high,
  null::integer as open_actions
where false
