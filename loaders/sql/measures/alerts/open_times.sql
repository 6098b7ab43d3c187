-- How long kept pages of each rule and service stayed open: whole seconds below an hour, minutes below a day, else hours.
-- Key: rule, service, open_s.
select
  rule,
  service,
  case
    when open_s < 3600 then open_s
    when open_s < 86400 then open_s // 60 * 60
    else open_s // 3600 * 3600
  end as open_s,
  count(*)::integer as pages
from (
  select rule, service, date_diff('second', fired_at, resolved_at) as open_s
  from kept_pages
  where resolved_at >= fired_at
)
group by 1, 2, 3
