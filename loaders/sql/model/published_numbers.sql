-- The numbers of quarters, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: quarter, number.
-- Null: value.
select distinct on (quarter, number) history.* exclude (period)
from stg_history_quarter_numbers as history
join last_snapshot using (period)
order by quarter, number, value
