-- What words of severities, statuses, services, teams and comparisons stand for; `raw` in lower case. Settings come before
-- answers; a name that stands for another follows it where that one was answered to be a third.
-- Key: kind, raw.
with said as (
  select kind, raw, mapped from raw_setting_map
  union all
  select kind, raw, mapped
  from stg_answered_names
  where (kind, raw) not in (select (kind, raw) from raw_setting_map)
)
select said.kind, said.raw, coalesce(next.mapped, said.mapped) as mapped
from said
left join said as next
  on next.kind = case when said.kind in ('service', 'rule', 'condition') then said.kind end
  and next.raw = lower(trim(said.mapped))
  and next.raw <> said.raw
