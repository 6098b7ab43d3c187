-- What the settings restrict, and how many incidents each entry left out.
-- Values: kind (ids | labels | services | types).
select kind, value, incidents::integer as incidents from raw_restricted
