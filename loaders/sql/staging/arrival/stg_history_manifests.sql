-- What each frozen period was made with.
-- Key: period.
-- Null: version, same_rule, cut_at, settings_hash, mapping_hash, corrections_hash, labels_hash, answers_hash.
select
  period,
  version,
  try_cast(same_rule as boolean) as same_rule,
  try_cast(data_cut as timestamptz)::timestamp as cut_at,
  settings_hash,
  mapping_hash,
  corrections_hash,
  labels_hash,
  answers_hash
from raw_history_manifests
