-- Which incident each record is part of: records joined by edges share the id of the best of them.
-- Key: record_id.
-- Null: basis.
with recursive sides as (
  select record_a as near, record_b as far, basis from incident_edges
  union
  select record_b, record_a, basis from incident_edges
),
reach as (
  select record_id, record_id as member from incident_claims where excluded is null
  union
  select reach.record_id, sides.far
  from reach
  join sides on sides.near = reach.member
),
best as (
  select
    reach.record_id,
    arg_min(member, (precedence, member)) as incident_id,
    count(*) as members
  from reach
  join incident_claims as claims on claims.record_id = reach.member
  group by reach.record_id
)
select
  best.record_id,
  incident_id,
  case
    when best.record_id = incident_id then 'self'
    else (
      select arg_min(basis, case basis when 'answer' then 0 when 'field' then 1 when 'title' then 2 else 3 end)
      from sides
      where near = best.record_id
    )
  end as basis
from best
