-- The names of incidents with whom may ask by them: each tool by its own, a channel by those of every tool.
-- Null: name.
select source, name, record_id, source as asked_by from stg_tools_names
union all
select source, name, record_id, 'slack' from stg_tools_names where source <> 'slack'
