-- Labels of each action, over all its records.
-- Key: action_id, label.
select distinct components.action_id, trim(unnest(labels)) as label
from action_claims as claims
join action_components as components on components.record_id = claims.record_id
where labels is not null
