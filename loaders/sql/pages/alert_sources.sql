-- When was each source of alerts watched? A source that begins or ends moves the counts without any alert changing.
-- Ship.
-- Key: source, from_at.
select source, from_at, to_at
from coverage
where source in (select source from alert_totals)
order by source, from_at
