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
  'link',
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
