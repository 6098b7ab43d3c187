-- Sources that had fallen silent, as they stood in each frozen period.
-- Null: from_at.
select period, source, record_kind, try_cast(from_at as timestamp) as from_at
from raw_history_silences
where kind = 'silent'
