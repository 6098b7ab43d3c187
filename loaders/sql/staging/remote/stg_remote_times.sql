-- The newest times of each partition of a warehouse's alerts; empty without one.
-- Key: part, number.
select part, number::integer as number, make_timestamp_ms(time::bigint) as time from raw_remote_times
