-- Which records of different tools are the same action: a retro's bullet that names a ticket by key or URL.
-- A bullet that names several tickets, or a ticket that several bullets name, joins none of them.
-- Two records of one tool are one where the id of one (a table of the tool's screen) is a name of the other alone (its API).
-- Key: record_a, record_b.
with named as (
  select record_id, source, unnest(names) as name from action_claims where excluded is null
),
mentioned as (
  select record_id, source, mention.name as name
  from (select record_id, source, unnest(mentions) as mention from action_claims where excluded is null)
),
found as (
  select distinct
    mentioned.record_id as record_a,
    mentioned.source as source_a,
    named.record_id as record_b,
    named.source as source_b
  from mentioned
  join named on named.name = mentioned.name and named.source <> mentioned.source
),
judged as (
  select
    record_a,
    record_b,
    count(*) over (partition by record_a, source_b) as named_by_a,
    count(*) over (partition by record_b, source_a) as naming_b
  from found
),
called as (
  select claims.record_id as record_a, named.record_id as record_b, claims.title as title_a, others.title as title_b
  from action_claims as claims
  join named
    on named.source = claims.source
    and named.name = lower(substr(claims.record_id, length(claims.source) + 2))
    and named.record_id <> claims.record_id
  join action_claims as others on others.record_id = named.record_id
  where claims.excluded is null
  qualify count(*) over (partition by claims.record_id) = 1
)
select record_a, record_b from judged where named_by_a = 1 and naming_b = 1
union
select record_a, record_b from called where lower(trim(title_a)) = lower(trim(title_b))
