-- Answers to questions, as the newest frozen period has them; of one that stands there twice, one.
-- Internal.
-- Key: answer_id.
select distinct on (answer_id) history.* exclude (period)
from stg_history_answers as history
join last_snapshot using (period)
order by answer_id
