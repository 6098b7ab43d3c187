-- Which numbers of quarters that were over by then differ from the newest frozen period, and what may be the reason: other
-- definitions, settings, corrections or labels than then; records that came late where the quarter has other incidents than
-- then, or where none of those differs. What a period frozen by an older version does not say of itself is not claimed.
-- Periods frozen before verdicts were counted there say nothing of them.
-- Ship.
-- Key: quarter, number.
-- Null: was, is_now.
-- Values: number (improved | worsened | incidents | retros_held | actions_filed | impact_minutes |
-- mitigate_median_s | resolve_median_s | pages).
with
  reasons as (
    select concat_ws(', ',
      case
        when made_with.version is distinct from last_snapshot.version or not coalesce(last_snapshot.same_rule, true)
          then 'definition'
      end,
      case
        when
          if(
            last_snapshot.mapping_hash is null,
            made_with.settings_hash is distinct from last_snapshot.settings_hash,
            made_with.mapping_hash is distinct from last_snapshot.mapping_hash
          )
          then 'mapping'
      end,
      case when made_with.corrections_hash is distinct from last_snapshot.corrections_hash then 'correction' end,
      case
        when
          made_with.labels_hash is distinct from last_snapshot.labels_hash
          or made_with.answers_hash <> last_snapshot.answers_hash
          then 'label'
      end
    ) as reason
    from made_with
    cross join last_snapshot
  ),
  other_incidents as (
    select incident_id, occurred_at from incidents
    where incident_id not in (select incident_id from published_incidents)
    union all
    select incident_id, occurred_at from published_incidents
    where incident_id not in (select incident_id from incidents)
  ),
  came_late as (
    select distinct quarter
    from other_incidents
    join quarters on occurred_at >= from_at and occurred_at < to_at
    where exists (select 1 from published_incidents)
  ),
  named as (
    select quarter, number from published_numbers
    union
    select quarter, number from quarter_numbers
    where
      exists (select 1 from published_numbers)
      and (number not in ('improved', 'worsened') or number in (select number from published_numbers))
  )
select
  named.quarter,
  named.number,
  last_snapshot.period as published_period,
  published.value as was,
  present.value as is_now,
  concat_ws(', ',
    nullif(reasons.reason, ''),
    case
      when
        reasons.reason = ''
        or (quarter in (select quarter from came_late) and number not in ('improved', 'worsened', 'pages'))
        or (exists (select 1 from came_late) and number in ('improved', 'worsened'))
        then 'late data'
    end
  ) as reason
from named
join quarters using (quarter)
cross join last_snapshot
cross join reasons
left join published_numbers as published using (quarter, number)
left join quarter_numbers as present using (quarter, number)
where
  quarters.to_at <= last_snapshot.cut_at
  and published.value is distinct from present.value
  and not coalesce(abs(published.value - present.value) < 1e-6, false)
order by named.quarter, named.number
