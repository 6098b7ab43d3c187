-- Pairs of names that the settings or answers say are two things.
-- Values: kind (condition | service | rule).
select kind, a, b from raw_setting_distinct
union all
select regexp_replace(kind, '^(renamed|near)_', ''), about, subject
from stg_curated_answers
where regexp_matches(kind, '^(renamed|near)_') and answer = 'no'
