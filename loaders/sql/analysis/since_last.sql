-- What is new since the newest frozen period: verdicts reached, conditions seen again, actions closed or overdue, alert rules
-- and sources gone silent, questions answered. Nothing without one. A rule is silent where at least three pages would have come
-- at the rate of the thirteen weeks before, none did, and its source goes on.
-- Ship.
-- Key: kind, record_id, detail.
-- Null: title, was.
-- Values: kind (verdict | seen_again | closed | overdue | rule_silent | source_silent | answered).
with
  told as (select * from published_verdicts join last_snapshot using (period)),
  stood as (select * from published_actions),
  quiet_rules as (
    select rule, service, sum(pages) as "before"
    from page_days
    cross join last_snapshot
    cross join as_of
    where
      day >= cut_at - interval 91 day
      and source not in (select source from silences where kind = 'silent' and record_kind = 'page')
    group by rule, service
    having
      coalesce(sum(pages) filter (where day >= cut_at), 0) = 0
      and sum(pages) * date_diff('day', any_value(cut_at), any_value(as_of_at)) / 91 >= 3
  )
select
  'verdict' as kind,
  verdicts.action_id as record_id,
  actions.title,
  told.verdict as was,
  verdicts.verdict as is_now,
  verdicts.target_key as detail,
  last_snapshot.period as published_period
from verdicts
cross join last_snapshot
join actions on actions.action_id = verdicts.action_id
left join told on told.action_id = verdicts.action_id and told.target_key = verdicts.target_key
where
  verdicts.basis is distinct from 'inferred'
  and verdicts.verdict in ('improved', 'worsened', 'no_detectable_change')
  and coalesce(told.verdict, 'too_early') in ('too_early', 'not_measurable')
  and exists (select 1 from told)
union all
select
  'seen_again', again.action_id, again.label, seen.incidents_since::varchar, again.incidents_since::varchar,
  concat_ws('|', again.condition_id, again.target_service), last_snapshot.period
from seen_again as again
cross join last_snapshot
left join published_seen_again as seen using (action_id, condition_id, target_service)
where again.incidents_since > coalesce(seen.incidents_since, 0) and exists (select 1 from stood)
union all
select
  case actions.status when 'done' then 'closed' else 'overdue' end,
  actions.action_id,
  actions.title,
  stood.status,
  actions.status,
  '',
  last_snapshot.period
from actions
cross join last_snapshot
cross join as_of
left join stood on stood.action_id = actions.action_id
where
  exists (select 1 from stood)
  and (
    actions.status = 'done' and stood.status is distinct from 'done'
    or actions.status in ('open', 'in_progress')
    and actions.due_at < as_of_at
    and not coalesce(stood.status in ('open', 'in_progress') and stood.due_at < last_snapshot.cut_at, false)
  )
union all
select
  'source_silent', silences.source, null, null, silences.kind, silences.record_kind, last_snapshot.period
from silences
cross join last_snapshot
where
  silences.kind = 'silent'
  and not exists (
    select 1 from published_silences as before
    where before.source = silences.source and before.record_kind = silences.record_kind
  )
union all
select 'rule_silent', rule, rule, "before"::varchar, '0', service, last_snapshot.period
from quiet_rules
cross join last_snapshot
union all
select 'answered', answer_id, about, null, answer, coalesce(subject, ''), last_snapshot.period
from answers
cross join last_snapshot
where state = 'used' and answer_id not in (select answer_id from published_answers)
order by kind, record_id, detail
