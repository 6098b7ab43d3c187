-- The conditions that are evidence in verdicts: those known without an action. What is known only because somebody planned a
-- remedy would make the remedy prove itself.
-- Internal.
-- Key: incident_id, condition_id.
select incident_id, condition_id from conditions where not inferred_from_action
