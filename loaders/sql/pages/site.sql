-- What is this site built from, when was the data cut, and in which time zone are its quarters? One
-- row, always; times are null when nothing is loaded.
-- Key: time_zone.
-- Null: organisation, logo, as_of_at, first_at, last_at.
with
  named as (
    select
      max(value) filter (where name = 'organisation') as organisation,
      max(value) filter (where name = 'logo') as logo,
      max(value) filter (where name = 'time_zone') as time_zone,
      max(value) filter (where name = 'quarter_start') as quarter_start,
      max(value) filter (where name = 'is_sample') as is_sample,
      max(value) filter (where name = 'version') as version,
      max(value) filter (where name = 'settings_hash') as settings_hash
    from raw_setting_values
  ),
  observed as (
    select min(occurred_at) as first_at, max(occurred_at) as last_at, count(*) as incidents
    from incidents
  )
select
  nullif(named.organisation, '') as organisation,
  named.logo,
  coalesce(nullif(named.time_zone, ''), 'UTC') as time_zone,
  coalesce(try_cast(named.quarter_start as integer), 1)::integer as quarter_start,
  coalesce(named.is_sample = 'true', false) as is_sample,
  coalesce(named.version, '') as version,
  coalesce(named.settings_hash, '') as settings_hash,
  as_of.as_of_at,
  as_of.basis as as_of_basis,
  observed.first_at,
  observed.last_at,
  observed.incidents::integer as incidents,
  (select count(distinct source) from raw_files where source is not null)::integer as sources
from as_of, named, observed
