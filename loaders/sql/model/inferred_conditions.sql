-- Conditions that nobody names and something else implies, of incidents whose conditions nobody filled in: that users told of the
-- failure or that it was noticed late (`inferred_detection`), and that an action adds what was missing (`inferred_action`).
-- `because` says why; `action_id` is the action it was taken from.
-- Internal.
-- Key: incident_id, condition_id, basis.
-- Null: action_id, rule, sentence.
-- Values: basis (inferred_detection | inferred_action).
with open_incidents as (
  select *
  from incidents
  where incident_id not in (
    select incident_id from condition_claims
    where incident_id is not null and basis in ('curated', 'field', 'tag')
  )
),
late as (
  select
    incident_id,
    date_diff('second', started_at, detected_at) as waited_s,
    started_at
  from open_incidents
  where detected_by <> 'alert' and started_at <> date_trunc('day', started_at)
),
detections as (
  select incident_id, 1 as place, null as sentence, 'because a customer noticed it first' as because
  from open_incidents
  where detected_by = 'customer'
  union all
  select incident_id, 2, sentence, 'because users told of it: “' || sentence || '”'
  from told_detections
  join told_passages as passages using (record_id)
  join incident_components as components on components.record_id = passages.incident_record_id
  join open_incidents using (incident_id)
  where detected_by <> 'alert'
  union all
  select
    incident_id,
    3,
    null,
    'because it was noticed ' || case
      when waited_s >= 7200 then floor(waited_s / 3600)::integer || ' hours'
      else floor(waited_s / 60)::integer || ' minutes'
    end || ' after it began'
  from late
  cross join settings
  where waited_s > late_detection_minutes * 60
)
select
  incident_id,
  'missing-alert' as condition_id,
  'inferred_detection' as basis,
  null as action_id,
  null as rule,
  sentence,
  because
from detections
qualify row_number() over (partition by incident_id order by place, sentence) = 1
union all
select
  actions.incident_id,
  remedies.condition_id,
  'inferred_action',
  actions.action_id,
  remedies.rule,
  actions.title,
  'because of the action “' || actions.title || '”'
from remedy_conditions as remedies
join actions on actions.action_id = remedies.action_id
join open_incidents on open_incidents.incident_id = actions.incident_id
where actions.title is not null
qualify row_number() over (
  partition by actions.incident_id, remedies.condition_id order by actions.action_id
) = 1
