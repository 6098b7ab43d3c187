-- Within how many days are actions of incidents of a severity to be closed? As the settings say; no row where they don't.
-- Ship.
-- Key: severity.
select raw::integer as severity, mapped::integer as days
from stg_setting_map
where kind = 'closing'
order by severity
