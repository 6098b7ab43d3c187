-- What did each incident cost, at the rates of the settings? Money for its minutes of impact, and minutes of people's time.
-- Incidents whose severity has no rate are not in it: without rates it has no rows.
-- Key: incident_id.
-- Null: money, person_minutes.
select
  incidents.incident_id,
  (impact_minutes * minute.amount)::double as money,
  responders.amount as person_minutes
from incidents
left join stg_setting_costs as minute on minute.kind = 'minute' and minute.name = severity::varchar
left join stg_setting_costs as responders
  on responders.kind = 'responder_minutes' and responders.name = severity::varchar
where impact_minutes * minute.amount is not null or responders.amount is not null
order by incidents.incident_id
