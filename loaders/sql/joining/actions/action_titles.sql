-- What each action is called: the retro's words first, but for words that are only a ticket's key or address.
-- Key: action_id.
select
  components.action_id,
  first(
    claims.title
    order by
      regexp_full_match(
        trim(claims.title), '(?i)[a-z][a-z0-9_]+-\d+|https?://\S+|<https?://\S+>|[\w./-]*#\d+\+?'
      ),
      claims.precedence,
      claims.record_id
  ) as title
from action_claims as claims
join action_components as components on components.record_id = claims.record_id
where claims.title is not null
group by components.action_id
