-- What links.csv chooses for an action beside its targets: why it was selected, and what to compare it with.
-- Internal.
-- Key: action_id.
-- Null: is_worst_of_quarter, comparison.
select
  action_id,
  max(selected_because = 'worst_of_quarter') as is_worst_of_quarter,
  max(comparison) as comparison
from links_resolved
where action_id is not null
group by action_id
