-- When was a source not watched, as far as its own records tell? Exposure leaves these stretches out. `settled_by` is the line
-- of settings.yaml that settles it: the day up to which the source was exported, or the gap.
-- Ship.
-- Key: source, record_kind, from_at.
-- Values: record_kind (incident | page), kind (hole | silent).
select
  source,
  record_kind,
  from_at,
  to_at,
  kind,
  tolerance_days,
  case kind
    when 'silent'
      then 'coverage: {' || to_json(source) || ': {to: ' || strftime(from_at + interval 1 day, '%Y-%m-%d')
        || '}}  # the export ends there; if it went on without any record, to: '
        || strftime(to_at, '%Y-%m-%d')
    else 'coverage: {' || to_json(source) || ': {gaps: [{from: ' || strftime(from_at, '%Y-%m-%d') || ', to: '
      || strftime(to_at, '%Y-%m-%d') || '}]}}'
  end as settled_by
from found_silences
order by source, record_kind, from_at
