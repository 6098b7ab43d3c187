-- How long kept pages of each rule and service stayed open: how many for each number of whole seconds.
-- Key: rule, service, open_s.
select rule, service, date_diff('second', fired_at, resolved_at) as open_s, count(*)::integer as pages
from kept_pages
where resolved_at >= fired_at
group by rule, service, open_s
