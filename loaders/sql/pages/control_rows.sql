-- Weekly series of pages with their control limits.
-- Key: series, period.
-- Null: value, centre, lower, upper, signal.
select series, period, value, n, exposure, centre, lower, upper, chart, provisional, signal
from control_points
order by series, period
