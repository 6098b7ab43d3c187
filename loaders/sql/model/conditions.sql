-- Which conditions each incident had, the strongest basis of each kept, with the one sentence that says so. What a person says
-- does not hold is none.
-- `place` is the heading or field it stands under, `rule` the phrase of the taxonomy that was met, `because` why it was inferred.
-- `confidence` is the share of such claims that a second reader of reports agreed with (counted as two) and people here confirmed,
-- where nobody stated another.
-- A row with `inferred_from_action` is known only because somebody planned a remedy: it counts in counts and is no evidence
-- about any action.
-- Key: incident_id, condition_id.
-- Null: layer, phrase, place, rule, confidence, sentence, because.
-- Values: layer (technical | human | process), basis (curated | field | tag | model_label | heading | phrase_match |
-- inferred_detection | inferred_action).
with labels as (
  select incident_id, condition as condition_id, sentence, verdict, "by", confidence
  from condition_labels
  where fault is null and verdict <> 'unsure'
  qualify row_number() over (
    partition by incident_id, condition, "by" order by answered_at desc nulls last, label_id
  ) = 1
),
found as (
  select
    incident_id,
    claims.condition_id,
    claims.layer,
    claims.label,
    phrase,
    place,
    rule,
    basis,
    confidence,
    sentence,
    null as because
  from condition_claims as claims
  union all
  select
    incident_id,
    inferred.condition_id,
    taxonomy.layer,
    taxonomy.label,
    sentence,
    null,
    rule,
    basis,
    null,
    sentence,
    because
  from inferred_conditions as inferred
  join taxonomy on taxonomy.condition_id = inferred.condition_id
  union all
  select
    incident_id,
    condition_id,
    taxonomy.layer,
    taxonomy.label,
    sentence,
    null,
    null,
    if("by" = 'person', 'curated', 'model_label'),
    if("by" = 'person', 1, confidence),
    sentence,
    if("by" = 'person', 'because a person said so', 'because ' || "by" || ' said so')
  from labels
  join taxonomy using (condition_id)
  where verdict = 'yes'
),
judged as (
  select found.basis, count(*) as answers, count(*) filter (where verdict = 'yes') as confirmed
  from (select distinct incident_id, condition_id, basis from found) as found
  join labels using (incident_id, condition_id)
  where "by" = 'person'
  group by found.basis
),
claims as (
  select
    found.* replace (
      case
        when measured is null then confidence
        else (2 * measured + coalesce(confirmed, 0)) / (2 + coalesce(answers, 0))
      end as confidence
    )
  from found
  left join (
    values ('heading', 0.91), ('phrase_match', 0.79), ('inferred_detection', 0.7), ('inferred_action', 0.7)
  ) as measures (basis, measured) using (basis)
  left join judged using (basis)
  where (incident_id, condition_id) not in (
    select (incident_id, condition_id) from labels where "by" = 'person' and verdict = 'no'
  )
)
select
  incident_id,
  claims.condition_id,
  coalesce(taxonomy.group_id, claims.condition_id) as group_id,
  coalesce(taxonomy.group_label, claims.label) as group_label,
  claims.layer,
  claims.label,
  phrase,
  place,
  rule,
  basis,
  confidence::double as confidence,
  sentence,
  because,
  basis = 'inferred_action' as inferred_from_action
from claims
left join taxonomy on taxonomy.condition_id = claims.condition_id
where incident_id in (select incident_id from incidents) and claims.condition_id <> ''
qualify row_number() over (
  partition by incident_id, claims.condition_id
  order by
    array_position(
      ['curated', 'field', 'tag', 'model_label', 'heading', 'phrase_match', 'inferred_detection', 'inferred_action'],
      basis
    ),
    confidence desc,
    phrase,
    rule,
    place,
    sentence,
    because
) = 1
order by incident_id, claims.condition_id
