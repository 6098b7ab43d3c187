-- The numbers of each quarter, as they stood in each frozen period; those that nobody knows today are left out.
-- Null: value.
select period, quarter, number, try_cast(value as double) as value
from raw_history_quarter_numbers
where number in (
  'improved', 'worsened', 'incidents', 'retros_held', 'actions_filed', 'impact_minutes', 'mitigate_median_s',
  'resolve_median_s', 'pages'
)
