-- Which incidents each frozen period had, and when they began; a row cut short has no id.
-- Null: occurred_at.
select period, incident_id, try_cast(occurred_at as timestamptz)::timestamp as occurred_at
from raw_history_incidents
where incident_id <> ''
