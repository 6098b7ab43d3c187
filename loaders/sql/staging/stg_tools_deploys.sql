-- Deploys and releases as GitHub, GitLab and Argo CD tell them.
-- Key: record_id.
-- Null: service, at, title, url, excluded.
with service_names as (
  select coalesce(map_from_entries(list(struct_pack(k := record_id, v := name))), map {}) as called
  from raw_tools_services
)
select
  deploys.record_id,
  source,
  file as source_file,
  row::integer as source_row,
  coalesce(called[source || ':' || service], service) as service,
  occurred_at::timestamptz::timestamp as "at",
  coalesce(kind, 'deploy') as kind,
  title,
  url,
  coalesce(
    excluded,
    case
      when regexp_matches(status, '^(fail|error|cancel|abort|skip|reject|blocked|created|pending|queued|running)', 'i')
        then 'not_deployed'
      when regexp_matches(environment, '^(dev|test|stag|qa|preview|sandbox|int|uat|pre-?prod|local|ci\b|review|github-pages)', 'i')
        then 'not_production'
    end
  ) as excluded
from raw_tools_deploys as deploys
cross join service_names
