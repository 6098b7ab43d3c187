-- The incidents that alerts of a warehouse name, and the table that does; empty without one.
-- Key: source, incident_ref.
select source, incident_id as incident_ref, place as source_file from raw_remote_incidents
