-- Which records of different tools are the same incident: one names the other by key or URL.
-- A field made for it always counts. A name in a title or body counts only if it is the only record of that tool
-- named there, and the only record of this tool that names it: “similar to INC-7” must not merge two incidents.
-- What an incident tool lists as a page or ticket of its incident, is one with it. Two that a person says are one, are one.
-- Two records of one tool are one where the id of one (a table of the tool's screen) is a name of the other alone (its API).
-- Key: record_a, record_b.
-- Values: basis (answer | field | title | body).
with claims as (
  select record_id, source, names, mentions, title from incident_claims where excluded is null
),
named as (
  select record_id, source, unnest(names) as name from claims
),
mentioned as (
  select
    record_id,
    source,
    mention.name as name,
    case mention.basis when 'field' then 1 when 'title' then 2 else 3 end as weakness
  from (select record_id, source, unnest(mentions) as mention from claims)
),
found as (
  select
    mentioned.record_id as record_a,
    mentioned.source as source_a,
    named.record_id as record_b,
    named.source as source_b,
    min(weakness) as weakness
  from mentioned
  join named on named.name = mentioned.name and named.source <> mentioned.source
  group by all
),
judged as (
  select
    *,
    count(*) over (partition by record_a, source_b, weakness) as named_by_a,
    count(*) over (partition by record_b, source_a, weakness) as naming_b,
    min(weakness) over (partition by record_a, source_b) as best_of_a,
    min(weakness) over (partition by record_b, source_a) as best_of_b
  from found
),
answered as (
  select about as record_a, subject as record_b, 'answer' as basis
  from stg_curated_answers
  where
    kind = 'same_incident'
    and answer = 'yes'
    and about in (select record_id from claims)
    and subject in (select record_id from claims)
),
called as (
  select claims.record_id as record_a, named.record_id as record_b, claims.title as title_a, others.title as title_b
  from claims
  join named
    on named.source = claims.source
    and named.name = lower(substr(claims.record_id, length(claims.source) + 2))
    and named.record_id <> claims.record_id
  join claims as others on others.record_id = named.record_id
  qualify count(*) over (partition by claims.record_id) = 1
),
attached as (
  select alert_record_id as record_a, incident_record_id as record_b
  from raw_tools_alert_links
  where
    alert_record_id in (select record_id from claims)
    and incident_record_id in (select record_id from claims)
    and alert_record_id <> incident_record_id
)
select record_a, record_b, case weakness when 1 then 'field' when 2 then 'title' else 'body' end as basis
from judged
where
  (weakness = 1 or (named_by_a = 1 and naming_b = 1 and weakness = best_of_a and weakness = best_of_b))
  and (record_a, record_b) not in (select (record_a, record_b) from answered)
  and (record_a, record_b) not in (select (record_a, record_b) from attached)
union all
select record_a, record_b, 'field'
from (select distinct record_a, record_b from attached)
where (record_a, record_b) not in (select (record_a, record_b) from answered)
union all
select record_a, record_b, 'field'
from called
where
  lower(trim(title_a)) = lower(trim(title_b))
  and (record_a, record_b) not in (select (record_a, record_b) from answered)
union all
from answered
