-- The conditions of the taxonomy; `phrases` and `counter_phrases` are JSON lists.
-- Key: condition_id.
-- Values: layer (technical | human | process).
select condition_id, layer, label, description, group_id, phrases, counter_phrases from raw_taxonomy
