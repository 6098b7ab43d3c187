/** What a report says → the records to land. */
import {createHash} from "node:crypto";
import {instant} from "../../time.js";
import {mentionsIn, mentionsJson} from "../mentions.js";
import type {LandedRecord, Outcome, RejectedRecord, Text} from "../source.js";
import type {Action} from "./action.js";
import {type Identity, incidentRecord, type Told, withoutSource} from "./incidentRecord.js";
import {partRecord} from "./partRecord.js";
import {dueIn, retroRecord} from "./retroRecord.js";
import type {TimeName} from "./labelNames.js";
import {fullNames, namesIn} from "./people.js";
import {isPersonal} from "./personWords.js";
import {kindOf} from "./phrases.js";
import {type Report, valueOf} from "./report.js";
import {teamIn, teamOf} from "./teams.js";
import {TIME_COLUMNS} from "./times.js";

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
  const told = incidentRecord(report, identity);
  yield* doubted(told);
  for (const part of report.parts.slice(1)) yield* doubted(partRecord(report, identity, part));
  for (const item of report.unread.items) yield {notUnderstood: item.kind, text: item.text, rows: item.rows};
  yield retroRecord(report, identity);
  yield* timeline(report, identity);
  for (const [index, {line, confidence, isLuck, ...condition}] of report.conditions.entries())
    yield record("conditions", `${identity.id}#condition-${index + 1}`, line, {
      incident_record_id: incidentAt(report, identity.id, line),
      ...condition,
      is_luck: String(isLuck),
      confidence: String(confidence)
    });
  const seen = new Map<string, number>();
  for (const [index, action] of report.actions.entries()) {
    const key = actionKey(action);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    yield actionRecord(report, identity, action, times === 1 ? key : `${key}-${times}`, index + 1);
  }
}

function* doubted({record, doubts}: Told): Generator<Outcome> {
  yield record;
  for (const {field, ...doubt} of doubts) yield {doubted: field, recordId: record.id, ...doubt};
}

/** Names an action within its retro, whatever stands above it: its tracker key, else a hash of its words. */
function actionKey({title, linked}: Action): string {
  const key = keysIn(linked)[0];
  if (key !== undefined) return key;
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return createHash("sha256").update(words).digest("hex").slice(0, 10);
}

const keysIn = (linked: string): string[] =>
  mentionsIn(linked.replace(NO_TICKET, " "), "body")
    .map(({name}) => name)
    .filter((name) => !name.startsWith("http"));

/** The incident that an entry is of, where the report tells of several. */
function incidentAt({parts}: Report, id: string, line: number): string {
  const index = parts.findIndex(({from, to}) => line >= from && line <= to);
  const part = index > 0 ? parts[index] : undefined;
  if (!part) return id;
  const {year, month, day} = part.day;
  return `${id}#${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
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
        `${entry.label ?? "timeline"}: ${entry.problem === undefined ? "can't read the time" : `a time that ${entry.problem}:`} “${entry.unreadable}”`,
        REMEDY,
        entry.text
      );
    else
      yield {
        ...record("timeline", own, entry.line, {
          incident_record_id: incidentAt(report, id, entry.line),
          at_basis: entry.atBasis,
          kind: kindOf(entry.text),
          text: entry.text
        }),
        at: entry.at ?? null
      };
  }
}

const NO_TICKET = /\b(UTC|GMT|UTF|SHA|ISO|RFC|CVE|CWE|AES|TLS|HTTP|IPV|MD|RSA|COVID|PM\d*)-\d/g;

function actionRecord(
  report: Report,
  {id}: Identity,
  action: Action,
  key: string,
  number: number
): LandedRecord {
  const native = `${id}#${key}`;
  const former = `${id}#action-${number}`;
  const instantOf = (text: string): string | undefined =>
    instant(text, /\d:\d/.test(text) ? report.frame.timeZone : report.home);
  const owner = action.owner;
  const keys = keysIn(action.linked);
  const closedAt =
    action.closed === undefined ? null : (instantOf(action.closed) ?? dueIn(action.closed, report));
  return {
    ...record("actions", native, action.line, {
      incident_record_id: incidentAt(report, id, action.line),
      retro_record_id: id,
      names: JSON.stringify([native, former].map((name) => withoutSource(name).toLowerCase())),
      mentions: mentionsJson([[action.linked, "body"]]),
      url: action.url ?? null,
      title: action.title,
      team: columnTeam(action.team) ?? teamIn(owner) ?? teamOf(valueOf(report, "team")),
      has_owner: String(owner !== undefined),
      has_ticket: String(action.url !== undefined || action.hasTicketNumber === true || keys.length > 0),
      status_raw: action.statusRaw ?? null,
      status: action.status ?? null,
      priority: action.priority ?? null,
      due_at: action.due === undefined ? null : (instantOf(action.due) ?? dueIn(action.due, report)),
      closed_at: closedAt,
      closed_basis: closedAt === null ? "none" : "field",
      labels: JSON.stringify(action.labels)
    }),
    people: owner === undefined ? [] : peopleOf(owner)
  };
}

/** What a column for teams says, where it is nobody's name. */
const columnTeam = (text: string | undefined): string | null =>
  text === undefined || (isPersonal(text) && teamIn(text) === null) ? null : teamOf(text);

/** Full names, and single ones that are no words. */
const peopleOf = (owner: string): string[] => {
  const names = namesIn(owner);
  return [...fullNames(names), ...names.filter((name) => !name.includes(" ") && isPersonal(name))];
};

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
