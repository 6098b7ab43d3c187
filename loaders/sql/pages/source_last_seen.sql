-- When was each source last heard of, and how many days before the data was cut?
-- Ship.
-- Key: source.
-- Null: first_at, last_at, days_silent.
select
  load_report.source,
  count(distinct file)::integer as files,
  sum(rows_loaded)::integer as records,
  min(first_at) as first_at,
  max(last_at) as last_at,
  date_diff('day', max(last_at), any_value(as_of.as_of_at))::integer as days_silent
from load_report, as_of
where load_report.source is not null and rows_read > 0
group by load_report.source
order by load_report.source
