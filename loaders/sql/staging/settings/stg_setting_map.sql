-- What words of severities, statuses, services, teams and comparisons stand for; `raw` in lower case.
-- Key: kind, raw.
select kind, raw, mapped from raw_setting_map
