-- Which conditions each incident had, the strongest basis of each kept.
-- `place` is the heading or field it stands under, `rule` the phrase of the taxonomy that was met.
-- Key: incident_id, condition_id.
-- Null: layer, phrase, place, rule, confidence.
-- Values: layer (technical | human | process), basis (curated | field | tag | heading | phrase_match).
select
  incident_id,
  condition_id,
  layer,
  label,
  phrase,
  place,
  rule,
  basis,
  confidence
from condition_claims as claims
where incident_id in (select incident_id from incidents) and condition_id <> ''
qualify row_number() over (
  partition by incident_id, condition_id
  order by
    array_position(['curated', 'field', 'tag', 'heading', 'phrase_match'], basis),
    confidence desc,
    phrase
) = 1
order by incident_id, condition_id
