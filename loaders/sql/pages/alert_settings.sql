-- The settings that pages are counted by, one row: whole hours of sleep, and shifts.
-- Key: shift_start.
select
  hour(max(value) filter (where name = 'sleep_from')::time)::integer as sleep_from,
  hour(max(value) filter (where name = 'sleep_to')::time)::integer as sleep_to,
  max(value) filter (where name = 'shift_hours')::double as shift_hours,
  max(value) filter (where name = 'shift_start') as shift_start
from raw_setting_values
