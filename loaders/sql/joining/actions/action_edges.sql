-- Which records of different tools are the same action: a retro's bullet that names a ticket by key or URL.
-- A bullet that names several tickets, or a ticket that several bullets name, joins none of them.
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
)
select record_a, record_b from judged where named_by_a = 1 and naming_b = 1
