-- Which conditions each incident had, the strongest basis of each kept, with the one sentence that says so.
-- `place` is the heading or field it stands under, `rule` the phrase of the taxonomy that was met, `because` why it was inferred.
-- `confidence` is the share of such claims that a second reader of reports agreed with, where nobody stated another.
-- A row with `inferred_from_action` is known only because somebody planned a remedy: it counts in counts and is no evidence
-- about any action.
-- Key: incident_id, condition_id.
-- Null: layer, phrase, place, rule, confidence, sentence, because.
-- Values: layer (technical | human | process), basis (curated | field | tag | heading | phrase_match | inferred_detection |
-- inferred_action).
with claims as (
  select
    incident_id,
    claims.condition_id,
    claims.layer,
    claims.label,
    phrase,
    place,
    rule,
    basis,
    case basis when 'heading' then 0.91 when 'phrase_match' then 0.79 else confidence end as confidence,
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
    0.7,
    sentence,
    because
  from inferred_conditions as inferred
  join taxonomy on taxonomy.condition_id = inferred.condition_id
)
select
  incident_id,
  claims.condition_id,
  coalesce(taxonomy.group_id, claims.condition_id) as group_id,
  claims.layer,
  claims.label,
  phrase,
  place,
  rule,
  basis,
  confidence,
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
      ['curated', 'field', 'tag', 'heading', 'phrase_match', 'inferred_detection', 'inferred_action'], basis
    ),
    confidence desc,
    phrase,
    rule,
    place,
    sentence,
    because
) = 1
order by incident_id, claims.condition_id
