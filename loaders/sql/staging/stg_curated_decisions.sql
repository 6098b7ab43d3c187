-- decisions.csv: what a review decided. `concerns` lists the actions and conditions that it is about.
-- Key: record_id.
-- Null: owner_team, due_at.
select
  record_id,
  file as source_file,
  row::integer as source_row,
  id as decision_id,
  upper(trim(period)) as period,
  text,
  owner_team,
  due_at::timestamptz::timestamp as due_at,
  list_filter(string_split_regex(trim(coalesce(concerns, '')), '\s*[;\n]\s*'), ref -> ref <> '') as concerns
from raw_curated_decisions
