-- How many alerts and pages a week, by rule and service? Not computed in this version.
-- Key: week, rule, service.
-- Null: *.
select
  null::timestamp as week,
  null::varchar as rule,
  null::varchar as service,
  null::varchar as team,
  null::integer as fired,
  null::integer as kept,
  null::integer as paged,
  null::integer as acknowledged,
  null::integer as actionable,
  null::integer as labelled,
  null::integer as sleep_hours,
  null::integer as off_hours,
  null::integer as refired,
  null::integer as flapping
where false
