/** What a report says → the records to land. */
import {instant} from "../../time.js";
import {mentionsIn, mentionsJson} from "../mentions.js";
import type {LandedRecord, Outcome, RejectedRecord, Text} from "../source.js";
import type {Action} from "./action.js";
import {type Identity, incidentRecord, retroRecord} from "./incidentRecord.js";
import {TIME_COLUMNS} from "./incidentTimes.js";
import type {TimeName} from "./labels.js";
import {fullNames, isTeam, namesIn} from "./people.js";
import {kindOf} from "./phrases.js";
import {type Report, valueOf} from "./report.js";

const REMEDY = "Write the time as YYYY-MM-DD HH:MM (or set date_order for day/month dates), or take it out.";

export function* recordsOf(report: Report, identity: Identity): Generator<Outcome> {
  yield report.note;
  if (report.front.error !== undefined)
    yield reject(
      "report",
      1,
      `front matter: ${report.front.error}`,
      "Correct the YAML between the --- lines.",
      report.title
    );
  yield incidentRecord(report, identity);
  yield retroRecord(report, identity);
  yield* timeline(report, identity);
  for (const [index, {line, confidence, isLuck, ...condition}] of report.conditions.entries())
    yield record("conditions", `${identity.id}#condition-${index + 1}`, line, {
      incident_record_id: identity.id,
      ...condition,
      is_luck: String(isLuck),
      confidence: String(confidence)
    });
  for (const [index, action] of report.actions.entries())
    yield actionRecord(report, identity, action, index + 1);
}

function* timeline(report: Report, {id}: Identity): Generator<Outcome> {
  for (const field of report.times.unreadable)
    yield reject(
      "timeline",
      field.line,
      `${TIME_COLUMNS[field.name as TimeName]}: can't read the time “${field.value}”`,
      REMEDY,
      field.value
    );
  for (const [index, entry] of report.timeline.entries()) {
    const own = `${id}#timeline-${index + 1}`;
    if (entry.isTemplate) yield {recordKind: "timeline", row: entry.line, id: own, excluded: "template"};
    else if (entry.unreadable !== undefined)
      yield reject(
        "timeline",
        entry.line,
        `${entry.label ?? "timeline"}: can't read the time “${entry.unreadable}”`,
        REMEDY,
        entry.text
      );
    else
      yield {
        ...record("timeline", own, entry.line, {
          incident_record_id: id,
          at_basis: entry.atBasis,
          kind: kindOf(entry.text),
          text: entry.text
        }),
        at: entry.at ?? null
      };
  }
}

const NO_TICKET = /\b(UTC|GMT|UTF|SHA|ISO|RFC|CVE|CWE|AES|TLS|HTTP|IPV|MD|RSA|COVID|PM\d*)-\d/g;

function actionRecord(report: Report, {id}: Identity, action: Action, number: number): LandedRecord {
  const native = `${id}#action-${number}`;
  const zone = report.frame.timeZone;
  const owner = action.owner;
  const keys = mentionsIn(action.linked.replace(NO_TICKET, " "), "body").filter(
    ({name}) => !name.startsWith("http")
  );
  const closedAt = instant(action.closed, zone) ?? null;
  return {
    ...record("actions", native, action.line, {
      incident_record_id: id,
      names: JSON.stringify([native.slice("postmortems:".length).toLowerCase()]),
      mentions: mentionsJson([[action.linked, "body"]]),
      url: action.url ?? null,
      title: action.title,
      team: owner !== undefined && isTeam(owner) ? owner : (valueOf(report, "team") ?? null),
      has_owner: String(owner !== undefined),
      has_ticket: String(action.url !== undefined || action.hasTicketNumber === true || keys.length > 0),
      status_raw: action.statusRaw ?? null,
      status: action.status ?? null,
      priority: action.priority ?? null,
      due_at: instant(action.due, zone) ?? null,
      closed_at: closedAt,
      closed_basis: closedAt === null ? "none" : "field",
      labels: JSON.stringify(action.labels)
    }),
    people: owner === undefined ? [] : fullNames(namesIn(owner))
  };
}

function record(
  entity: string,
  id: string,
  row: number,
  values: Readonly<Record<string, Text>>
): LandedRecord {
  return {entity, id, row, values};
}

const reject = (
  recordKind: string,
  row: number,
  rejected: string,
  remedy: string,
  excerpt: string
): RejectedRecord => ({
  recordKind,
  row,
  rejected,
  remedy,
  excerpt
});
