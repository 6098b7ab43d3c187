-- The targets whose events are followed: those of actions, and what they are compared with.
-- Key: target_key.
select target_key, target_kind, target_id, target_service, metric from targets
union
select comparison_key, comparison_kind, comparison_id, '', metric
from change_sets
where comparison_id is not null
