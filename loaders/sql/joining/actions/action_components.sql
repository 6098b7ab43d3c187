-- Which action each record is part of, as for incidents.
-- Key: record_id.
with recursive sides as (
  select record_a as near, record_b as far from action_edges
  union
  select record_b, record_a from action_edges
),
reach as (
  select record_id, record_id as member from action_claims where excluded is null
  union
  select reach.record_id, sides.far
  from reach
  join sides on sides.near = reach.member
)
select reach.record_id, arg_min(member, (precedence, member)) as action_id
from reach
join action_claims as claims on claims.record_id = reach.member
group by reach.record_id
