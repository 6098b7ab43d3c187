-- Records that could not be read, with what to do about each.
-- Null: row, source, excerpt, remedy.
select file, row::integer as row, source, record_kind, reason, remedy, excerpt from raw_rejects
