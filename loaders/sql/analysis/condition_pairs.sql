-- Which conditions occur together? Not computed in this version.
-- Key: condition_a, condition_b.
-- Null: *.
select
  null::varchar as condition_a,
  null::varchar as condition_b,
  null::integer as incidents_both,
  null::double as lift,
  null::double as p_value,
  null::double as q_value
where false
