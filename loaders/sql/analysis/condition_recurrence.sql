-- How often does each condition come back? Not computed in this version.
-- Key: condition_id, service.
-- Null: *.
select
  null::varchar as condition_id,
  null::varchar as service,
  null::varchar as layer,
  null::integer as incidents,
  null::timestamp as first_at,
  null::timestamp as last_at,
  null::double as median_gap_days,
  null::integer as seen_again_after_close,
  null::integer as open_actions,
  null::integer as closed_actions,
  null::double as rate_per_quarter,
  null::double as rate_low,
  null::double as rate_high,
  null::double as trend_ratio,
  null::double as trend_low,
  null::double as trend_high
where false
