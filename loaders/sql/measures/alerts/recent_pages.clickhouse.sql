-- Merge: newest concat.
select
  assumeNotNull(alerts.rule) as rule,
  count() as pages,
  count(actionable) as labelled,
  arrayMap(
    one -> cast(
      (one.2, one.3, fromUnixTimestamp64Milli(-one.1, 'UTC')),
      'Tuple(alert_id String, service Nullable(String), fired_at DateTime64(3, \'UTC\'))'
    ),
    arraySlice(arraySort(groupArrayIf((-fired_ms, alert_id, service), actionable is null)), 1, 2)
  ) as newest
from alerts
where alerts.rule is not null and paged and not is_duplicate and not is_refire
group by rule
