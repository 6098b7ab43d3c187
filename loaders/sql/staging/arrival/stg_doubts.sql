-- Values that can't be right beside others of their record, kept out of it when it was read.
-- Null: stated.
select file, record_id, field, value, stated, reason, remedy from raw_doubts
