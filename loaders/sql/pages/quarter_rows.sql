-- Which fiscal quarters does the data span? From the first incident's to the one the data was cut in.
-- A last quarter of which less than a day was seen is left out, unless an incident fell into it.
-- Ship.
-- Key: quarter.
select quarter, from_at, to_at, is_partial
from quarters, as_of
where
  as_of_at - from_at >= interval 1 day
  or exists (select 1 from incidents where occurred_at >= from_at and occurred_at < to_at)
order by from_at
