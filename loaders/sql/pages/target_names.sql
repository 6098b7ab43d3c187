-- What an action may be said to change: every condition, the alert rules that fire most, every service.
-- Ship.
-- Key: target.
-- Values: kind (condition | alert_rule | service).
with named as (
  select 'condition' as kind, condition_id as name, any_value(label order by label) as label, count(*) as records
  from (select condition_id, label from conditions union all select condition_id, label from taxonomy)
  group by condition_id
  union all
  select if(kind = 'rule', 'alert_rule', kind), name, name, records from used_names
)
select kind, kind || ':' || name as target, label
from named
qualify row_number() over (partition by kind order by records desc, name) <= 300
order by kind, lower(label), target
