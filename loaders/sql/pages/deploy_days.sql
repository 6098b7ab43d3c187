-- Deploys and releases of each service on each day (UTC): what an action's counts may be set against beside the weeks.
-- Ship.
-- Key: service, day.
-- Null: service.
select service, date_trunc('day', "at")::timestamp as day, count(*)::integer as deploys
from deploys
where kind in ('deploy', 'release')
group by all
order by day, service
