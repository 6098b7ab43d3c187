-- What did each shift carry? Shifts of the settings' length and start on the team's clock, from the first whole one in
-- which alerts were watched; those without a page count too. `over_limit`: more than two pages.
-- Key: shift_start, team.
with paged as (
  select shift_spans.team, shift_start, sum(slots.pages)::integer as pages
  from page_slots as slots
  asof join shift_spans on shift_spans.team = slots.team and slots.slot_at >= shift_spans.shift_start
  where slots.slot_at < shift_end
  group by shift_spans.team, shift_start
),
failed as (
  select shift_spans.team, shift_start, count(*)::integer as incidents
  from incidents
  asof join shift_spans on shift_spans.team = incidents.team and incidents.occurred_at >= shift_spans.shift_start
  where incidents.occurred_at < shift_end
  group by shift_spans.team, shift_start
)
select
  shift_start,
  team,
  coalesce(incidents, 0) as incidents,
  coalesce(pages, 0) as pages,
  coalesce(pages, 0) > 2 as over_limit
from shift_spans
left join paged using (team, shift_start)
left join failed using (team, shift_start)
order by shift_start, team
