/** links.csv, as far as somebody got with it, and corrections.csv. */
import {DAY, iso, isoDate} from "../clock.js";
import {hasSlipped} from "../dirt.js";
import {type Faults, targetName} from "../faults.js";
import {csvLine} from "../files.js";
import type {Action, Simulation} from "../model.js";
import {stream} from "../random.js";

const COLUMNS = [
  "action_id",
  "target_kind",
  "target_id",
  "service",
  "metric",
  "direction",
  "check_after_days",
  "named_at",
  "selected_because",
  "comparison",
  "reject"
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Curated targets; an empty service means everywhere. One inferred target is withdrawn. */
export function* linksCsv({actions, options, faults}: Simulation): Generator<string> {
  yield csvLine(COLUMNS);
  const line = (row: Row): string => csvLine(COLUMNS.map((column) => row[column] ?? ""));
  for (const action of actions) if (action.curated) yield* target(action, options.seed, faults, line);
  const withdrawn = actions.find(
    ({curated, marked, ticket, fate}) => !curated && marked && ticket !== undefined && fate === "done"
  );
  if (withdrawn?.target)
    yield line({
      action_id: `jira:${withdrawn.ticket!}`,
      target_kind: withdrawn.target.kind,
      target_id: targetName(faults, withdrawn.target, withdrawn.createdAt),
      reject: "true"
    });
}

function* target(
  {ticket, target, createdAt, comparison, worstOfQuarter, planned}: Action,
  seed: number,
  faults: Faults,
  line: (row: Row) => string
): Generator<string> {
  if (ticket === undefined || target === undefined) return;
  const isNamed = planned && stream(seed, `named/${ticket}`)() < 0.8;
  yield line({
    action_id: `jira:${ticket}`,
    target_kind: target.kind,
    target_id: targetName(faults, target, createdAt),
    service: target.service,
    metric: {condition: "incidents", service: "incidents", alert_rule: "pages", response_time: target.id}[
      target.kind
    ],
    direction: "down",
    ...(isNamed && stream(seed, `check/${ticket}`)() < 0.12 ? {check_after_days: "182"} : {}),
    ...(isNamed ? {named_at: isoDate(createdAt + 2 * DAY)} : {}),
    ...(worstOfQuarter ? {selected_because: "worst_of_quarter"} : {}),
    ...(comparison === undefined ? {} : {comparison})
  });
}

/** What was found wrong when the numbers were first reviewed. */
export function* correctionsCsv({incidents, options}: Simulation): Generator<string> {
  yield csvLine(["record_id", "field", "value", "reason"]);
  const slipped = incidents.find(
    ({ticket, mitigatedAt, retro}) =>
      ticket !== undefined && mitigatedAt !== undefined && !retro && hasSlipped(options.seed, ticket)
  );
  if (slipped)
    yield csvLine([
      `jira:${slipped.ticket!}`,
      "mitigated_at",
      iso(slipped.mitigatedAt!),
      "entered as AM instead of PM"
    ]);
  const tracked = incidents.filter(({ticket}) => ticket !== undefined);
  const declared = tracked[Math.floor(tracked.length / 2)];
  if (declared)
    yield csvLine([
      `jira:${declared.ticket!}`,
      "severity",
      String(declared.severity),
      "severity as agreed in the review"
    ]);
}
