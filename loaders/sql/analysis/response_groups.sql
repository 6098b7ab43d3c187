-- Each known or still running response time in every period and group it counts in: its quarter and `all`; all
-- incidents, and its service, team, severity and detection source.
-- Key: period, metric, group_kind, group, incident_id.
-- Values: metric (time_to_detect | time_to_acknowledge | time_to_mitigate | time_to_resolve), state (known | open),
-- group_kind (all | service | team | severity | detected_by).
with timed as (
  select durations.*, quarter, services, team, severity, detected_by
  from response_durations as durations
  join incidents using (incident_id)
  left join quarters on occurred_at >= from_at and occurred_at < to_at
  where state in ('known', 'open')
),
grouped as (
  select
    incident_id,
    metric,
    state,
    duration_s,
    quarter,
    unnest(list_concat(
      [
        {group_kind: 'all', "group": 'all'},
        {group_kind: 'team', "group": team},
        {group_kind: 'severity', "group": severity::varchar},
        {group_kind: 'detected_by', "group": detected_by}
      ],
      list_transform(list_distinct(services), lambda service: {group_kind: 'service', "group": service})
    ), recursive := true)
  from timed
)
select unnest(list_filter(['all', quarter], lambda name: name is not null)) as period, * exclude (quarter)
from grouped
where "group" is not null
