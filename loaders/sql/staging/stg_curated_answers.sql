-- answers.csv: what people answered to questions. `about` is the record or name asked about, `subject` what is said of it.
-- Key: record_id.
-- Null: subject, answered_at.
select
  record_id,
  file as source_file,
  row::integer as source_row,
  kind,
  about,
  subject,
  answer,
  updated_at::timestamptz::timestamp as answered_at
from raw_curated_answers
