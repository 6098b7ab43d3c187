-- What failures cost, by the settings: money for a minute and people's minutes for an incident, by severity; minutes that a
-- service may have in a quarter.
-- Key: kind, name.
-- Values: kind (minute | responder_minutes | error_budget_minutes).
select kind, name, amount::double as amount from raw_setting_costs
