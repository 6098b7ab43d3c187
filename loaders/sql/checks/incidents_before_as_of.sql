-- Nothing known about an incident lies on or after the data's day.
select incident_id
from incidents
cross join as_of
where greatest(occurred_at, resolved_at, mitigated_at, detected_at) >= as_of_at
