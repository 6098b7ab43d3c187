-- Answers to questions, as the newest frozen period has them.
-- Internal.
-- Key: answer_id.
select history.* exclude (period)
from stg_history_answers as history
join last_snapshot using (period)
