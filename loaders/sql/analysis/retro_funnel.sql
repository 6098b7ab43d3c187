-- How far do incidents of each quarter get: held in a retro, turned into actions, tracked, closed? Counted by the
-- quarter of the incident; `of` is what the stage is a part of, for closed the actions whose status is known. Pages add stages that need a filter's rows under their own ids.
-- Key: period, stage.
-- Values: stage (incidents | retros_held | actions_filed | tracked | closed).
with placed as (
  select incidents.incident_id, quarter
  from incidents
  join quarters on occurred_at >= from_at and occurred_at < to_at
),
incident_counts as (
  select
    quarter,
    count(distinct placed.incident_id) as incidents,
    count(distinct retros.incident_id) as held
  from placed
  left join retros on retros.incident_id = placed.incident_id
  group by quarter
),
action_counts as (
  select
    quarter,
    count(*) as filed,
    count(*) filter (where has_ticket) as tracked,
    count(*) filter (where status is not null) as known,
    count(*) filter (where status = 'done') as closed
  from actions
  join placed on placed.incident_id = actions.incident_id
  group by quarter
),
counts as (
  select
    quarters.quarter,
    coalesce(incidents, 0) as incidents,
    coalesce(held, 0) as held,
    coalesce(filed, 0) as filed,
    coalesce(tracked, 0) as tracked,
    coalesce(known, 0) as known,
    coalesce(closed, 0) as closed
  from quarters
  left join incident_counts using (quarter)
  left join action_counts using (quarter)
)
select quarter as period, stage, n::integer as n, total::integer as "of"
from (
  select quarter, 1 as place, 'incidents' as stage, incidents as n, incidents as total from counts
  union all
  select quarter, 2, 'retros_held', held, incidents from counts
  union all
  select quarter, 3, 'actions_filed', filed, filed from counts
  union all
  select quarter, 4, 'tracked', tracked, filed from counts
  union all
  select quarter, 5, 'closed', closed, known from counts
)
order by quarter, place
