-- Which fiscal quarters does the data span? From the first incident's to the one the data was cut
-- in.
-- Key: quarter.
select quarter, from_at, to_at, is_partial
from quarters
order by from_at
