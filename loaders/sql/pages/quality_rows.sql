-- Precision, recall and acknowledgement of alerting by quarter, as counts.
-- Key: period, kind.
select period, kind, n, known, of
from alert_quality
order by period, kind
