-- The settings that numbers are counted by, one row: thresholds in days and as intervals, `working_days` as days of the
-- week (0 Sunday … 6 Saturday).
-- Internal.
-- Row: one.
-- Null: organisation, logo, currency, settings_hash, mapping_hash.
-- Values: dispersion (estimated | none).
with days as (
  select list(list_position(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], value) - 1) as working_days
  from stg_setting_lists
  where name = 'business_hours.days'
)
select
  organisation,
  logo,
  time_zone,
  quarter_start,
  sleep_from,
  sleep_to,
  business_from,
  business_to,
  coalesce(working_days, []) as working_days,
  shift_hours,
  shift_start,
  to_microseconds((shift_hours * 3600e6)::bigint) as shift_length,
  if(minute(shift_start) % 15 = 0 and shift_hours * 4 % 1 = 0, 15, 1) as slot_minutes,
  baseline_days,
  pages_baseline_days,
  exclusion_days,
  worst_exclusion_days,
  worst_of_year_exclusion_days,
  washout_days,
  late_detection_minutes,
  dispersion,
  currency,
  views,
  settings_hash,
  mapping_hash,
  version,
  is_sample
from stg_settings
cross join days
