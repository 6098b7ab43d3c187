-- The sources that the pages of each weekly series, and of each rule on each service (a JSON list of both), come from.
-- Key: kind, scope, source.
-- Values: kind (series | rule).
with places as (
  select distinct source, rule, service, team, severity from page_weeks
),
scopes as (
  select
    source,
    unnest([
      {kind: 'series', scope: 'pages'},
      {kind: 'series', scope: 'pages: team ' || team},
      {kind: 'series', scope: 'pages: severity ' || severity},
      {kind: 'series', scope: 'pages: service ' || nullif(service, '')},
      {kind: 'rule', scope: to_json([rule, service])::varchar}
    ], recursive := true)
  from places
)
select distinct kind, scope, source
from scopes
where scope is not null
