export interface SqlMutation {
  /** file below loaders/sql */
  readonly file: string;
  /** text that stands in the file once or more; its first place is changed */
  readonly from: string;
  readonly to: string;
}

const of = (file: string, ...changes: readonly (readonly [string, string])[]): SqlMutation[] =>
  changes.map(([from, to]) => ({file, from, to}));

/** Faults spread over the measures: limits of intervals, what is counted and what is left out. */
export const sqlMutations: readonly SqlMutation[] = [
  ...of(
    "measures/outcomes/change_sets.sql",
    ["order by actions.closed_at, members.action_id", "order by actions.closed_at desc, members.action_id"],
    ["count(distinct members.action_id)", "count(members.action_id)"]
  ),
  ...of(
    "measures/outcomes/verdict_windows.sql",
    ["min(trigger_at)", "max(trigger_at)"],
    ["max(closed_at)", "min(closed_at)"]
  ),
  ...of("measures/outcomes/untouched_events.sql", ["count(*) >= 3", "count(*) > 3"]),
  ...of(
    "analysis/verdicts.sql",
    ["when sets.state = 'improved' then 'worsened'", "when sets.state = 'improved' then 'improved'"],
    ["if(direction = 'up', judged_sets.e_worsened, judged_sets.e_improved)", "judged_sets.e_improved"],
    ["when status = 'wont_do' then 'wont_do'", "when status = 'wont_do' then 'closing_unknown'"]
  ),
  ...of(
    "pages/verdict_rows.sql",
    ["verdicts.counted and verdicts.is_first", "verdicts.counted"],
    ["and verdicts.direction = 'down' as is_pooled", "as is_pooled"]
  ),
  ...of(
    "model/alert_windows.sql",
    ["interval 30 minute", "interval 20 minute"],
    ["interval 1 day", "interval 2 day"],
    ["fired_at <= to_at", "fired_at < to_at"],
    ["incident_id not in (select incident_id from incident_declared)", "true"]
  ),
  ...of(
    "model/alerts.sql",
    ["local_at::time >= sleep_from or", "local_at::time > sleep_from or"],
    ["or local_at::time < sleep_to", "or local_at::time <= sleep_to"],
    ["sleep_from > sleep_to", "sleep_from < sleep_to"]
  ),
  ...of(
    "measures/alerts/kept_pages.sql",
    ["coalesce(paged, true)", "coalesce(paged, false)"],
    ["and not is_duplicate", ""],
    ["local_at::time >= business_from", "local_at::time > business_from"],
    ["local_at::time < business_to", "local_at::time <= business_to"],
    ["dayofweek(local_at)", "dayofweek(local_at) - 1"]
  ),
  ...of(
    "measures/alerts/shift_spans.sql",
    ["shift_start >= from_at", "shift_start > from_at"],
    ["shift_end <= to_at", "shift_end < to_at"]
  ),
  ...of(
    "analysis/shifts.sql",
    ["pages, 0) > 2", "pages, 0) > 3"],
    ["pages, 0) > 2", "pages, 0) >= 2"],
    ["slots.slot_at < shift_end", "slots.slot_at <= shift_end"]
  ),
  ...of(
    "pages/storm_rows.sql",
    ["sum(slots.pages) >= 10", "sum(slots.pages) > 10"],
    ["where team is not null", ""]
  ),
  ...of(
    "pages/night_rows.sql",
    ["count(distinct date_trunc", "count(date_trunc"],
    ["- to_seconds(epoch(sleep_to))", ""]
  ),
  ...of("pages/rule_days.sql", ["interval 91 day", "interval 92 day"], ["day >= as_of_at", "day > as_of_at"]),
  ...of(
    "analysis/missed_detection.sql",
    ["interval 5 minute", "interval 6 minute"],
    ["first_alert_at < noticed_at - interval", "first_alert_at <= noticed_at - interval"],
    ["in ('customer', 'human')", "in ('customer')"]
  ),
  ...of(
    "analysis/missed_prevention.sql",
    ["targets.basis <> 'inferred'\n  and", "true\n  and"],
    ["occurred_at > coalesce", "occurred_at >= coalesce"],
    ["occurred_at < actions.closed_at", "occurred_at <= actions.closed_at"],
    ["incidents.incident_id is distinct from actions.incident_id\n  and", "true\n  and"],
    ["target_service = '' or", ""]
  ),
  ...of(
    "measures/response/response_durations.sql",
    ["to_at >= from_at", "to_at > from_at"],
    ["and metric <> 'time_to_detect'", ""],
    ["status_raw is not null or", ""],
    ["coalesce(detected_at, occurred_at)", "occurred_at"]
  ),
  ...of(
    "analysis/retro_funnel.sql",
    ["where has_ticket", "where not has_ticket"],
    ["occurred_at >= from_at", "occurred_at > from_at"]
  ),
  ...of(
    "model/quarters.sql",
    ["interval 3 month", "interval 4 month"],
    ["to_at > as_of_at", "to_at >= as_of_at"]
  ),
  ...of(
    "joining/time/data_day.sql",
    ["n >= 6 and", "n >= 9 and"],
    ["three[3] + interval 1096 day", "three[3] + interval 9 day"]
  ),
  ...of("joining/incidents/incident_edges.sql", ["named_by_a = 1 and naming_b = 1", "named_by_a = 1"]),
  ...of("joining/actions/action_edges.sql", ["named_by_a = 1 and naming_b = 1", "naming_b = 1"]),
  ...of(
    "measures/incidents/incident_watch.sql",
    ["where coalesce(kind, 'incident') = 'incident'", ""],
    ["14 * 86400", "28 * 86400"],
    ["breaks.to_at <= occurred_at", "breaks.to_at < occurred_at"],
    ["record_kind = 'incident'", "true"],
    ["arg_max(from_at", "arg_min(from_at"],
    ["least(to_at, stated_to)", "to_at"]
  ),
  ...of(
    "measures/alerts/unwatched_weeks.sql",
    ["week < to_local", "week <= to_local"],
    ["week + interval 7 day > from_local", "week >= from_local"],
    ["from_at at time zone 'UTC' at time zone time_zone", "from_at"]
  ),
  ...of(
    "measures/conditions/watched_spans.sql",
    ["from_at > max(to_at)", "from_at >= max(to_at)"],
    ["where source in (select source from incident_records)", ""]
  ),
  ...of(
    "measures/priorities/priority_incidents.sql",
    ["where not is_partial", ""],
    ["limit 4", "limit 5"],
    ["least(period.to_at, spans.to_at)", "spans.to_at"],
    ["seen_at < to_at", "seen_at <= to_at"]
  ),
  ...of(
    "measures/priorities/priority_inputs.sql",
    ["coalesce(open_efforts, efforts, [])", "coalesce(efforts, [])"],
    ["count(*) filter (where is_open)", "count(*)"],
    ["where effort_days > 0)\n    as all_efforts", "where effort_days >= 0)\n    as all_efforts"]
  ),
  ...of(
    "measures/outcomes/company_actions.sql",
    ["epoch(least(", "epoch(greatest("],
    [
      "coalesce(incidents.occurred_at, actions.created_at,",
      "coalesce(actions.created_at, incidents.occurred_at,"
    ],
    ["where actions.action_id in (select action_id from targets)", ""]
  ),
  ...of(
    "measures/outcomes/company_records.sql",
    ["in ('known', 'open')", "in ('known')"],
    ["where occurred_at is not null", ""]
  ),
  ...of(
    "measures/outcomes/baseline_worth.sql",
    ["by_start.event_at < baseline_from", "by_start.event_at <= baseline_from"],
    ["by_end.event_at < baseline_to", "by_end.event_at <= baseline_to"]
  )
];
