-- Each alert of Alertmanager once: one start of one set of labels, resolved if it was ever said to
-- be. Where the same labels start anew within a day of a start that nothing ended, its source forgot when it began: both are
-- one alert, which ends as the later does. Whether it paged is what the settings paging.receivers and paging.severities say; NULL
-- without them. Alertmanager knows no acknowledging and resolves by itself.
-- Key: record_id.
-- Null: service, team, severity, acknowledged_at, resolved_at, paged, auto_resolved,
-- incident_record_id, actionable, label_reason, excluded.
with paging as (
  select
    list(value) filter (where name = 'paging.receivers') as receivers,
    list(lower(value)) filter (where name = 'paging.severities') as severities
  from raw_setting_lists
),
timed as (
  select
    *,
    starts_at::timestamptz::timestamp as started,
    case when coalesce(status, 'resolved') = 'resolved' then ends_at::timestamptz::timestamp end as ended,
    split_part(record_id, ':', 2) as labels_id
  from raw_alertmanager_alerts
),
continued as (
  select
    *,
    coalesce(
      lag(ended) over labels is null and started - lag(started) over labels <= interval 1 day, false
    ) as continues
  from timed
  window labels as (partition by labels_id order by started, record_id)
),
parts as (
  select *, count(*) filter (where not continues) over (partition by labels_id order by started, record_id) as part
  from continued
)
select
  record_id,
  'alertmanager' as source,
  file as source_file,
  coalesce(alertname, 'unnamed') as rule,
  service,
  team,
  severity,
  started as fired_at,
  null::timestamp as acknowledged_at,
  max(ended) over (partition by labels_id, part) as resolved_at,
  fingerprint as dedup_key,
  case
    when suppressed = 'true' then false
    when receivers is not null or severities is not null
      then (receivers is null or list_has_any(string_split(receiver, ', '), receivers))
        and (severities is null or list_contains(severities, lower(severity)))
  end as paged,
  case when resolved_at is not null then true end as auto_resolved,
  incident as incident_record_id,
  case
    when lower(actionable) in ('true', 'yes', '1', 'actionable') then true
    when lower(actionable) in ('false', 'no', '0', 'noise') then false
  end as actionable,
  case when actionable is not null then 'label or annotation “actionable”' end as label_reason,
  case when continues then 'duplicate' end as excluded
from parts
cross join paging
