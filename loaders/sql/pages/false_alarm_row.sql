-- The false-alarm meter, one row.
-- Null: *.
select * from false_alarms
