-- Pairs of names that the settings say are two things.
-- Values: kind (condition | service | rule).
select kind, a, b from raw_setting_distinct
