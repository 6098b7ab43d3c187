-- The settings in force, one typed row. `as_of_at` is only there where a day was given.
-- Row: one.
-- Null: organisation, logo, currency, settings_hash, mapping_hash, as_of_at.
select
  max(value) filter (where name = 'organisation') as organisation,
  max(value) filter (where name = 'logo') as logo,
  max(value) filter (where name = 'time_zone') as time_zone,
  max(value) filter (where name = 'quarter_start')::integer as quarter_start,
  max(value) filter (where name = 'sleep_from')::time as sleep_from,
  max(value) filter (where name = 'sleep_to')::time as sleep_to,
  max(value) filter (where name = 'business_from')::time as business_from,
  max(value) filter (where name = 'business_to')::time as business_to,
  max(value) filter (where name = 'shift_hours')::double as shift_hours,
  max(value) filter (where name = 'shift_start')::time as shift_start,
  max(value) filter (where name = 'pagerduty.incidents') as pagerduty_incidents,
  max(value) filter (where name = 'thresholds.baseline_days')::double as baseline_days,
  max(value) filter (where name = 'thresholds.pages_baseline_days')::double as pages_baseline_days,
  max(value) filter (where name = 'thresholds.trigger_exclusion_days')::double as exclusion_days,
  max(value) filter (where name = 'thresholds.worst_of_quarter_exclusion_days')::double
    as worst_exclusion_days,
  max(value) filter (where name = 'thresholds.worst_of_year_exclusion_days')::double
    as worst_of_year_exclusion_days,
  max(value) filter (where name = 'thresholds.washout_days')::double as washout_days,
  max(value) filter (where name = 'thresholds.late_detection_minutes')::double as late_detection_minutes,
  max(value) filter (where name = 'thresholds.dispersion') as dispersion,
  max(value) filter (where name = 'currency') as currency,
  max(value) filter (where name = 'views') as views,
  max(value) filter (where name = 'settings_hash') as settings_hash,
  max(value) filter (where name = 'mapping_hash') as mapping_hash,
  max(value) filter (where name = 'version') as version,
  coalesce(bool_or(value = 'true') filter (where name = 'is_sample'), false) as is_sample,
  max(value) filter (where name = 'as_of')::timestamptz::timestamp as as_of_at
from raw_setting_values
