-- An action that names its incident names one that exists.
select action_id
from actions
where incident_id is not null and incident_id not in (select incident_id from incidents)
