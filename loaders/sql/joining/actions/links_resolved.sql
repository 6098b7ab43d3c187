-- Each line of links.csv with the actions its id may mean: a full id, or one without its source.
-- Key: link_id.
-- Null: target_kind, target_id, target_service, metric, direction, check_after_days, check_at, named_at,
-- selected_because, comparison, strength, vague, candidates, action_id.
with named as (
  select distinct components.action_id, unnest(claims.names || [lower(claims.record_id)]) as name
  from action_claims as claims
  join action_components as components on components.record_id = claims.record_id
)
select
  links.* rename (record_id as link_id),
  list(distinct named.action_id order by named.action_id)
    filter (where named.action_id is not null) as candidates,
  case when count(distinct named.action_id) = 1 then any_value(named.action_id) end as action_id
from stg_curated_links as links
left join named on named.name = lower(links.action_ref)
group by all
