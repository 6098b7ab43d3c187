-- Median response of all incidents by quarter, for the review: mitigation and resolution.
-- Ship.
-- Key: metric, quarter.
-- Null: median_s, median_low, median_high.
select
  names.metric,
  quarters.quarter,
  is_partial,
  coalesce(n, 0)::integer as n,
  coalesce(open_n, 0)::integer as open_n,
  median_s,
  median_low,
  median_high
from (select unnest(['time_to_mitigate', 'time_to_resolve']) as metric) as names
cross join quarter_rows as quarters
left join response_times as times
  on times.metric = names.metric and times.period = quarters.quarter and times.group_kind = 'all'
order by names.metric, from_at
