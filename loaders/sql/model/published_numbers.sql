-- The numbers of quarters, as the newest frozen period has them.
-- Internal.
-- Key: quarter, number.
-- Null: value.
select history.* exclude (period)
from stg_history_quarter_numbers as history
join last_snapshot using (period)
