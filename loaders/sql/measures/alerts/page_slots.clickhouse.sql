-- Merge: sum.
select
  source,
  team,
  fromUnixTimestamp64Milli(fired_ms - fired_ms % {slot_ms: Int64}, 'UTC') as slot_at,
  count() as pages,
  count(acknowledged_ms) as acknowledged,
  countIf(kept_pages.actionable) as actionable,
  count(kept_pages.actionable) as labelled,
  count(incident_id) as linked,
  countIf(in_sleep_hours) as sleep_hours
from kept_pages
group by source, team, slot_at
