-- What each frozen period was made with.
-- Key: period.
-- Null: version, cut_at, settings_hash, corrections_hash, labels_hash.
select
  period,
  version,
  try_cast(try_cast(data_cut as timestamptz) as timestamp) as cut_at,
  settings_hash,
  corrections_hash,
  labels_hash
from raw_history_manifests
