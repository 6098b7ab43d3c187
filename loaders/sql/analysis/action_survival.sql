-- How long do actions stay open? One row a step of each curve; not computed in this version.
-- Key: stage, group, at_days.
-- Null: *.
select
  null::varchar as stage,
  null::varchar as "group",
  null::double as at_days,
  null::integer as at_risk,
  null::integer as closed,
  null::double as survival,
  null::double as low,
  null::double as high
where false
