-- The last look of the evidence curve is the evidence of the verdict.
with last_looks as (
  select * from judged_looks qualify week = max(week) over (partition by set_id)
)
select looks.set_id, looks.e_improved, judged.e_improved as judged
from last_looks as looks
join judged_sets as judged on judged.set_id = looks.set_id
where
  looks.e_improved <> judged.e_improved
  and abs(ln(looks.e_improved / judged.e_improved)) > 1e-6
