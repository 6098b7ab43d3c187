-- Pairs of names that the settings say are two things: neither is taken to be the other renamed.
-- Internal.
-- Key: kind, a, b.
-- Values: kind (condition | service | rule).
select distinct kind, a, b from stg_setting_distinct order by kind, a, b
