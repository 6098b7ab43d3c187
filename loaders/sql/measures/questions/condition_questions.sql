-- Conditions of incidents that are told by the weakest grounds, five an incident at most: a yes or no settles each.
-- Internal.
-- Key: incident_id, condition_id.
-- Null: title, because, confidence, minutes.
select
  incident_id,
  condition_id,
  label,
  title,
  coalesce(because, 'Because: “' || coalesce(sentence, phrase) || '”') as because,
  confidence,
  impact_minutes as minutes
from conditions
join incidents using (incident_id)
where basis in ('model_label', 'phrase_match', 'inferred_detection', 'inferred_action') and coalesce(confidence, 0) < 1
qualify row_number() over (partition by incident_id order by confidence nulls first, condition_id) <= 5
order by incident_id, condition_id
