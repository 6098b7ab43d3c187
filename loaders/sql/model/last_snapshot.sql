-- The newest frozen period and what it was made with; no row without one.
-- Internal.
-- Key: period.
-- Null: version, same_rule, cut_at, settings_hash, mapping_hash, corrections_hash, labels_hash, answers_hash.
select *
from stg_history_manifests
where period = (select max(period) from stg_history_manifests)
