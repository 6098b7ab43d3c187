-- Durations as reports state them: often support hours only, so never taken for wall-clock time.
-- Key: incident_record_id, metric.
select
  record_id as incident_record_id,
  stated.metric,
  stated.seconds::double as stated_s,
  stated.text as as_written
from (
  select
    record_id,
    unnest([
      {'metric': 'time_to_detect', 'seconds': stated_detect_s, 'text': stated_detect_text},
      {
        'metric': 'time_to_acknowledge',
        'seconds': stated_acknowledge_s,
        'text': stated_acknowledge_text
      },
      {'metric': 'time_to_mitigate', 'seconds': stated_mitigate_s, 'text': stated_mitigate_text},
      {'metric': 'time_to_resolve', 'seconds': stated_resolve_s, 'text': stated_resolve_text}
    ]) as stated
  from raw_postmortems_incidents
)
where stated.seconds is not null
