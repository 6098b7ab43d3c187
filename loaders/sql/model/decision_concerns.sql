-- The actions and conditions that each decision is about.
-- Internal.
-- Key: decision_id, reference.
-- Null: action_id, condition_id.
select decision_id, reference, action_id, condition_id from decision_references
