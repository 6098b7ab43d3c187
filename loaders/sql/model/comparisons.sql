-- What the settings name to compare a target with; `target` is its kind and id, in lower case.
-- Internal.
-- Key: target.
select raw as target, mapped as comparison from stg_setting_map where kind = 'comparison' order by raw
