-- The weeks of each series and rule that were not watched from their first day to their last.
-- Key: kind, scope, week.
-- Values: kind (series | rule).
with local_gaps as (
  select
    kind,
    scope,
    from_at at time zone 'UTC' at time zone time_zone as from_local,
    to_at at time zone 'UTC' at time zone time_zone as to_local
  from alert_gaps
  cross join settings
)
select distinct kind, scope, week
from local_gaps
join alert_span on week < to_local and week + interval 7 day > from_local
