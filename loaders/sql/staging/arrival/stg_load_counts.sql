-- How many records of each kind every file brought, and how many stayed when repeated ids were left out.
-- Null: source, first_at, last_at.
select
  file,
  source,
  record_kind,
  landed,
  kept,
  first_at::timestamptz::timestamp as first_at,
  last_at::timestamptz::timestamp as last_at
from raw_load_counts
