-- What links.csv chooses for an action beside its targets: why it was selected, and what to compare it with.
-- Internal.
-- Key: action_id.
-- Null: selected_because, comparison.
-- Values: selected_because (incident | worst_of_quarter | worst_of_year).
select
  action_id,
  max(selected_because) as selected_because,
  max(comparison) as comparison
from links_resolved
where action_id is not null
group by action_id
