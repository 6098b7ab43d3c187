-- Does depth pay? Verdicts and recurrence of retros by how deep they went; intervals are drawn from the counts.
-- Key: group_kind, group.
select group_kind, "group", retros, judged, improved, of_incidents, seen_again
from depth_outcomes
order by group_kind, "group"
