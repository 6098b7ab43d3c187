-- Pages of the noisiest thousand rules on each of the last 91 days, and how many belonged to an incident.
-- Ship.
-- Key: rule, service, day.
with noisy as (
  select rule, service from alert_rules order by paged desc, rule, service limit 1000
)
select
  rule,
  service,
  day,
  sum(pages)::integer as pages,
  sum(linked)::integer as linked
from page_days
join noisy using (rule, service)
cross join as_of
where day >= as_of_at - interval 91 day
group by 1, 2, 3
order by 1, 2, 3
