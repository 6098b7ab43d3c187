-- References without a source that two sources' incidents answer to: their rows are refused, never guessed at.
-- Key: record_kind, record_id.
-- Null: incident_id.
select * from plain_references where incident_id is null and len(candidates) > 1
