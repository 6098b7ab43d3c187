-- Verdicts as they were published, by the period they were published for.
select period, action_id, target_kind, target_id, target_service, metric, verdict
from raw_history_verdicts
