-- For each change set aimed at a condition: the most similar condition at which nobody aimed an action closed in the
-- same windows (same layer, at least five in the baseline, within a factor of two, the nearest). It is shown beside and
-- enters no verdict.
-- Ship.
-- Key: set_id.
with named as (
  select condition_id, any_value(label order by label) as label, any_value(layer order by layer) as layer
  from conditions
  group by condition_id
),
occurrences as (
  select conditions.condition_id, incidents.incident_id, incidents.occurred_at
  from conditions
  join incidents on incidents.incident_id = conditions.incident_id
  where incidents.occurred_at is not null
),
candidates as (
  select
    windows.set_id,
    other.condition_id,
    other.label,
    any_value(windows.events_before) as wanted,
    count(*) filter (where occurred_at >= baseline_from and occurred_at < baseline_to)::integer
      as events_before,
    count(*) filter (where occurred_at >= followup_from and occurred_at < followup_to)::integer
      as events_after
  from verdict_windows as windows
  join named on named.condition_id = windows.target_id
  join named as other on other.layer = named.layer and other.condition_id <> named.condition_id
  join occurrences on occurrences.condition_id = other.condition_id
  where
    windows.target_kind = 'condition'
    and not exists (
      select 1
      from change_sets as sets
      where
        sets.target_kind = 'condition'
        and sets.target_id = other.condition_id
        and sets.basis <> 'inferred'
        and sets.closed_at >= baseline_from
        and sets.closed_at < followup_to
    )
  group by windows.set_id, other.condition_id, other.label
),
nearest as (
  select *
  from candidates
  where events_before >= 5 and events_before between wanted / 2.0 and wanted * 2.0
  qualify row_number() over (
    partition by set_id order by abs(events_before - wanted), condition_id
  ) = 1
)
select set_id, condition_id, label, events_before, events_after
from nearest
order by set_id
