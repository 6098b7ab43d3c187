-- Deploys and releases brought in our own column names.
-- Key: record_id.
-- Null: service, at, title, url, incident_ref, excluded.
select
  record_id,
  source,
  file as source_file,
  row::integer as source_row,
  service,
  "at"::timestamptz::timestamp as "at",
  coalesce(kind, 'deploy') as kind,
  coalesce(title, native_id) as title,
  url,
  incident_id as incident_ref,
  coalesce(
    excluded,
    case
      when regexp_matches(status, '^(fail|error|cancel|abort|skip|reject|pending|queued|running|in.progress)', 'i') then 'not_deployed'
      when regexp_matches(environment, '^(dev|test|stag|qa|preview|sandbox|int|uat|pre-?prod|local|ci\b|review)', 'i')
        then 'not_production'
    end
  ) as excluded
from raw_plain_deploys
