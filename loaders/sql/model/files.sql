-- Every file of the data folder: what it was taken for, and what was noted about it.
-- Internal.
-- Key: file.
-- Null: source, note.
select file, source, kind, note from stg_files order by file
