-- Labels of reports by people or a model: does a condition hold of the incident that a report tells of? `by` is person, or a
-- model's name after model:.
-- Key: record_id.
-- Null: passage, sentence, confidence, taxonomy, updated_at.
-- Values: verdict (yes | no | unsure).
select
  record_id,
  file as source_file,
  row::integer as source_row,
  retro,
  condition,
  passage,
  sentence,
  verdict,
  "by",
  confidence::double as confidence,
  taxonomy,
  updated_at::timestamptz::timestamp as updated_at
from raw_curated_labels
