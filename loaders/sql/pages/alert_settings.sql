-- The settings that pages are counted by, one row: whole hours of sleep, and shifts.
-- Ship.
-- Row: one.
select
  hour(sleep_from)::integer as sleep_from,
  hour(sleep_to)::integer as sleep_to,
  shift_hours,
  left(shift_start::varchar, 5) as shift_start
from settings
