-- The days (since 1970, UTC) of the records of each source and kind, oldest first: what tells when it was watched.
-- Internal.
-- Key: source, record_kind.
-- Values: record_kind (incident | page).
select source, 'incident' as record_kind, list(epoch(occurred_at) / 86400 order by occurred_at) as days
from incidents
where occurred_at is not null
group by source
union all
select source, 'page', list(epoch(make_timestamp_ms(ms)) / 86400 order by ms)
from (select source, unnest(fired_ms) as ms from page_times)
group by source
