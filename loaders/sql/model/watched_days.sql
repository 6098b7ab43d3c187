-- The days (since 1970, UTC) of the records of each source and kind, oldest first: what tells when it was watched.
-- Internal.
-- Key: source, record_kind.
-- Values: record_kind (incident | page).
select source, 'incident' as record_kind, list(epoch(occurred_at) / 86400 order by occurred_at) as days
from incidents
where occurred_at is not null
group by source
union all
select source, 'page', list(epoch(fired_at) / 86400 order by fired_at)
from alerts
where coalesce(paged, true) and not coalesce(is_duplicate, false)
group by source
