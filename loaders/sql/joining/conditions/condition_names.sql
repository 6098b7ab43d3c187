-- What each condition of the taxonomy may be called: its id, or its label in lower case.
-- Key: condition_id, name.
select distinct condition_id, unnest([condition_id, lower(label)]) as name from stg_taxonomy
