/** links.csv, as far as somebody got with it, and a few corrections. */
import {csvLine} from "../files.js";
import {iso} from "../clock.js";
import type {Simulation} from "../model.js";

/** Curated targets; an empty service means everywhere. */
export function* linksCsv({actions}: Simulation): Generator<string> {
  yield csvLine([
    "action_id",
    "target_kind",
    "target_id",
    "service",
    "metric",
    "direction",
    "check_after_days",
    "comparison"
  ]);
  for (const {ticket, curated, target, comparison} of actions) {
    if (!curated || ticket === undefined || target === undefined) continue;
    const metric = {
      condition: "incidents",
      service: "incidents",
      alert_rule: "pages",
      response_time: target.id
    }[target.kind];
    yield csvLine([
      `jira:${ticket}`,
      target.kind,
      target.id,
      target.service,
      metric,
      "down",
      "90",
      comparison ?? ""
    ]);
  }
}

/** What was found wrong when the numbers were first reviewed. */
export function* correctionsCsv({incidents}: Simulation): Generator<string> {
  yield csvLine(["record_id", "field", "value", "reason"]);
  const tracked = incidents.filter(
    (incident) => incident.ticket !== undefined && incident.mitigatedAt !== undefined
  );
  const [first, second] = [tracked[Math.floor(tracked.length / 3)], tracked[Math.floor(tracked.length / 2)]];
  if (first)
    yield csvLine([
      `jira:${first.ticket!}`,
      "mitigated_at",
      iso(first.mitigatedAt!),
      "entered in local time without the date"
    ]);
  if (second)
    yield csvLine([
      `jira:${second.ticket!}`,
      "severity",
      `SEV${second.severity}`,
      "declared too high, agreed in the review"
    ]);
}
