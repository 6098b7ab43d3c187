-- Which files were not read as an export, or only with a warning, and what was seen in them?
-- Ship.
-- Key: file.
-- Null: source, note.
select file, source, kind, note
from files
where kind in ('unrecognised', 'documentation') or note is not null
order by kind <> 'unrecognised', kind = 'documentation' and note is null, file
