-- The names that alerts of a warehouse have, as written there and without people and secrets; empty without one.
-- Key: kind, raw.
-- Values: kind (rule | service | team | severity).
select kind, raw, name from raw_remote_names
