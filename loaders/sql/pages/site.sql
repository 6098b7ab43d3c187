-- What is this site built from, when was the data cut, and in which time zone are its quarters? One
-- row, always; times are null when nothing is loaded. `views` is a JSON list of named filters;
-- `is_public` is set where titles and texts were taken out.
-- Ship.
-- Row: one.
-- Null: organisation, logo, currency, as_of_at, first_at, last_at.
with
  observed as (
    select min(occurred_at) as first_at, max(occurred_at) as last_at, count(*) as incidents
    from incidents
  )
select
  nullif(organisation, '') as organisation,
  logo,
  time_zone,
  quarter_start,
  currency,
  views,
  is_sample,
  false as is_public,
  version,
  coalesce(settings_hash, '') as settings_hash,
  as_of.as_of_at,
  as_of.basis as as_of_basis,
  observed.first_at,
  observed.last_at,
  observed.incidents::integer as incidents,
  (select count(distinct source) from files where source is not null)::integer as sources
from settings, as_of, observed
