-- Which later incidents carried a condition whose action was still open? Not computed in this version.
-- Key: action_id, condition_id, incident_id.
-- Null: *.
select
  null::varchar as action_id,
  null::varchar as condition_id,
  null::varchar as incident_id,
  null::double as days_open,
  null::double as impact_minutes
where false
