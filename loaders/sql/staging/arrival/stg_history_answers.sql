-- Answers to questions that each frozen period had.
select period, answer_id from raw_history_answers
