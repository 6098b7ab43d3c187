-- Kept pages of each source and team in stretches so short that no hour, quarter, night or shift begins inside one.
-- Null: team.
select
  source,
  team,
  time_bucket(to_minutes(slot_minutes), fired_at) as slot_at,
  count(*)::integer as pages,
  count(acknowledged_at)::integer as acknowledged,
  count(*) filter (where actionable)::integer as actionable,
  count(actionable)::integer as labelled,
  count(incident_id)::integer as linked,
  count(*) filter (where in_sleep_hours)::integer as sleep_hours
from kept_pages
cross join settings
group by 1, 2, 3
