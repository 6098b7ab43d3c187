-- The numbers of each quarter, as they stood in each frozen period.
-- Null: value.
select period, quarter, number, try_cast(value as double) as value
from raw_history_quarter_numbers
