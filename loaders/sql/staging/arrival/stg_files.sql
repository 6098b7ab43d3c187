-- Every file of the data folder and what it was taken for.
-- Key: file.
-- Null: source, note, time_zone, time_zone_basis.
select file, source, kind, note, time_zone, time_zone_basis from raw_files
