-- How many of the changes that are called improved are none, by the truth that the sample was simulated from: no action of the
-- change really lowered what it was aimed at. No row for any other data, where nobody knows.
-- Ship.
-- Key: improved.
with improved as (
  select distinct set_id from verdict_rows where is_headline and verdict = 'improved'
),
lowered as (
  select distinct set_id
  from change_sets as sets
  join true_effects as effects using (action_id, target_kind, target_id)
  where effects.ratio < 1
)
select
  count(*)::integer as improved,
  count(*) filter (where lowered.set_id is null)::integer as not_real
from improved
left join lowered using (set_id)
having exists (select 1 from true_effects)
