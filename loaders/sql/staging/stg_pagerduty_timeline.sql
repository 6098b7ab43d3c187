-- What happened inside PagerDuty's incidents, from their log entries; names of people are gone
-- from the texts.
select
  'pagerduty' as source,
  file as source_file,
  'pagerduty:' || incident_id as incident_record_id,
  created_at::timestamptz::timestamp as "at",
  'stated' as at_basis,
  case
    when type = 'trigger' then 'signal'
    when type in ('notify', 'assign', 'escalate', 'delegate', 'repeat_escalation_path',
      'exhaust_escalation_path', 'reach_trigger_limit', 'responder_request', 'add_responder')
      then 'page'
    when type in ('acknowledge', 'unacknowledge', 'reach_ack_limit', 'snooze', 'resolve',
      'reopen', 'merge')
      then 'action'
    else 'note'
  end as kind,
  coalesce(text, type) as text
from raw_pagerduty_log_entries
