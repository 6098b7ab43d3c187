-- Records that their source leaves out on purpose.
-- Null: source, record_id, reason.
select file, row::integer as row, source, record_kind, record_id, reason from raw_excluded
