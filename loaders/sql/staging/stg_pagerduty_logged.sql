-- What the log of each PagerDuty incident says of its times, and who triggered and resolved it: a
-- user or a machine. First acknowledgement is the earliest one. A resolve entry counts if nothing
-- was triggered or acknowledged after it.
-- Key: incident_id.
-- Null: acknowledged_at, resolved_at, triggered_by, resolved_by, rule.
select
  'pagerduty:' || incident_id as incident_id,
  min(created_at) filter (where type = 'acknowledge') as acknowledged_at,
  case
    when max(created_at) filter (where type = 'resolve') >= coalesce(
      max(created_at) filter (where type in ('trigger', 'acknowledge', 'unacknowledge', 'reopen')),
      ''
    )
      then max(created_at) filter (where type = 'resolve')
  end as resolved_at,
  arg_min(agent, (created_at, agent)) filter (where type = 'trigger') as triggered_by,
  arg_max(agent, (created_at, agent)) filter (where type = 'resolve') as resolved_by,
  arg_min(rule, (created_at, rule)) as rule
from (
  select
    *,
    case
      when agent_type like 'user%' or channel_type in ('web_trigger', 'website', 'mobile')
        then 'human'
      when agent_type is not null or channel_type is not null then 'machine'
    end as agent
  from raw_pagerduty_log_entries
)
group by incident_id
