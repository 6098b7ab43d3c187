-- Rows that could be read but name something that doesn't exist, or that two sources have.
-- Null: row, excerpt.
select
  source_file as file,
  source_row as row,
  record_kind,
  record_id,
  case
    when len(candidates) > 1
      then 'incident_id: “' || incident_ref || '” may be ' || array_to_string(candidates, ' or ')
    else 'incident_id: no incident “' || incident_ref || '”'
  end as reason,
  case
    when len(candidates) > 1 then 'Write the id with its source, as in ' || candidates[1] || '.'
    else 'Add the incident, or correct the id.'
  end as remedy,
  record_id as excerpt
from plain_references
where incident_id is null and (record_kind in ('condition', 'timeline') or len(candidates) > 1)
union all
select
  source_file,
  source_row,
  record_kind,
  link_id,
  case
    when len(candidates) > 1
      then 'action_id: “' || action_ref || '” may be ' || array_to_string(candidates, ' or ')
    else 'action_id: no action “' || action_ref || '”'
  end,
  case
    when len(candidates) > 1 then 'Write the id with its source, as in ' || candidates[1] || '.'
    else 'Take the id from the actions table (npm run export), or remove the line.'
  end,
  action_ref
from links_resolved
where action_id is null
union all
select
  source_file,
  source_row,
  'correction',
  correction_id,
  case
    when len(candidates) > 1
      then 'record_id: “' || target_ref || '” may be ' || array_to_string(candidates, ' or ')
    else 'record_id: no record “' || target_ref || '”'
  end,
  case
    when len(candidates) > 1 then 'Write the id with its source, as in ' || candidates[1] || '.'
    else 'Correct the id, or remove the line.'
  end,
  target_ref
from corrections_resolved
where record_id is null
union all
select
  source_file,
  source_row,
  record_kind,
  label_id,
  fault,
  case
    when starts_with(fault, 'sentence') then 'Quote the sentence as the passage has it, or leave it empty.'
    when starts_with(fault, 'passage') then 'Take the id from passages.jsonl (npm run passages), or leave it empty.'
    when starts_with(fault, 'condition') then 'Take the id from docs/conditions.md or taxonomy.yaml.'
    else 'Remove the line: its record is gone, or correct the id.'
  end,
  told_id
from condition_labels
where fault is not null
union all
select
  source_file,
  source_row,
  'answer',
  answers.record_id,
  case answers.kind
    when 'phrase' then 'answer: no condition “' || answer || '”'
    when 'page' then 'record_id: no alert “' || about || '”'
    else 'record_id: “' || about || '” and “' || coalesce(subject, '') || '” are not two known incidents'
  end,
  if(
    answers.kind = 'phrase',
    'Take the id from docs/conditions.md or taxonomy.yaml.',
    'Remove the line: its record is gone, or correct the id.'
  ),
  about
from stg_curated_answers as answers
left join stg_setting_map as former on former.kind = 'condition' and former.raw = lower(trim(answer))
where
  (
    answers.kind = 'phrase'
    and answer <> 'none'
    and coalesce(former.mapped, answer) not in (select condition_id from stg_taxonomy)
  )
  or (answers.kind = 'page' and about not in (select record_id from alert_claims))
  or (
    answers.kind = 'same_incident'
    and (
      about not in (select record_id from incident_claims)
      or coalesce(subject, '') not in (select record_id from incident_claims)
    )
  )
