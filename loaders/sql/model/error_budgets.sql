-- How many minutes of impact may each service have in a quarter? By the settings.
-- Key: service.
select name as service, amount as minutes from stg_setting_costs where kind = 'error_budget_minutes' order by name
