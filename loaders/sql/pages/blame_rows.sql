-- Wording that puts an incident on a person, with names removed, by the quarter of its incident: never by author.
-- Ship.
-- Null: quarter.
select quarter, phrase, count(*)::integer as times
from (
  select incident_rows.quarter, unnest(retros.blame_phrases) as phrase
  from retros
  left join incident_rows using (incident_id)
)
group by quarter, phrase
order by quarter, phrase
