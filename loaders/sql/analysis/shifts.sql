-- What did each shift carry? Not computed in this version.
-- Key: shift_start, team.
-- Null: *.
select
  null::timestamp as shift_start,
  null::varchar as team,
  null::integer as incidents,
  null::integer as pages,
  null::boolean as over_limit
where false
