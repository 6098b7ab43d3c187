/** One item and the shape it has → what lands, or why it can't. */
import type {Item, JsonObject} from "../containers.js";
import {mentionsJson, normalName} from "../sources/mentions.js";
import type {Settings} from "../../settings/settings.js";
import type {Outcome, RejectedRecord, Text} from "../sources/source.js";
import {type Kind, toolTables} from "./columns.js";
import {peopleIn} from "./people.js";
import {bodyColumns, recordBody, retroBody} from "./report.js";
import {type Shape, type TimeColumn, holding, textFrom} from "./shape.js";
import type {Clock} from "./times.js";

/** Which of its times a record can't do without, best first; the others may be missing or unreadable. */
const PRINCIPAL: Readonly<Record<Kind, readonly TimeColumn[]>> = {
  incidents: ["started_at", "detected_at", "created_at"],
  retros: [],
  actions: [],
  conditions: [],
  timeline: ["occurred_at"],
  alerts: ["fired_at"],
  deploys: ["occurred_at"],
  alert_links: [],
  services: [],
  issues: ["created_at"]
};

/** What is the same for every record of a file. */
export interface Reading {
  readonly source: string;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** The record an item is, and those that lie inside it. */
export function* outcomesOf(shape: Shape, item: Item & {row: number}, reading: Reading): Generator<Outcome> {
  const {source} = reading;
  const {value, row} = item;
  if (shape.kind === "other") {
    const id = textFrom(shape.id, value, item) ?? String(row);
    yield {
      recordKind: "record",
      row,
      id: `${source}:${shape.called}:${id}`,
      excluded: "other_record",
      people: peopleIn(value)
    };
    for (const part of shape.parts?.(value, item) ?? [])
      yield* outcomesOf(part.shape, {...item, value: part.value}, reading);
    return;
  }
  const reason = shape.excluded?.(value, item);
  const id = textFrom(shape.id, value, item);
  const {recordKind, columns}: {recordKind: string; columns: readonly string[]} = toolTables[shape.kind];
  if (reason !== undefined && id !== null && !columns.includes("excluded"))
    yield {recordKind, row, id: `${source}:${id}`, excluded: reason, people: peopleIn(value)};
  else yield* recordOf(shape, shape.kind, item, reading);
  for (const part of shape.parts?.(value, item) ?? [])
    yield* outcomesOf(part.shape, {...item, value: part.value}, reading);
}

function* recordOf(
  shape: Shape,
  kind: Kind,
  item: Item & {row: number},
  {source, settings, clock}: Reading
): Generator<Outcome> {
  const {value, row} = item;
  const people = peopleIn(value);
  const text = (from: Parameters<typeof textFrom>[0]): Text => textFrom(from, value, item);
  const reject = (rejected: string): RejectedRecord => ({
    recordKind: toolTables[kind].recordKind,
    row,
    rejected,
    remedy: "Correct it where it came from and export again, or remove the record.",
    excerpt: JSON.stringify(value),
    people
  });
  const id = text(shape.id);
  if (id === null) {
    yield reject(`${pathOf(shape.id)} is empty`);
    return;
  }
  const incident = text(shape.incident);
  const {times, notes, odd, fault} = timesOf(shape, kind, item, clock);
  if (fault !== undefined) {
    yield reject(fault);
    return;
  }
  const at = PRINCIPAL[kind].map((name) => times[name]).find((time) => time) ?? times.created_at ?? null;
  const day =
    shape.reportDay === undefined ? (kind === "retros" ? null : at) : clock.read(text(shape.reportDay));
  const body = (kind === "retros" ? retroBody : recordBody)(
    text(shape.report),
    {id: `${source}:${id}`, day: day ?? null, source},
    settings
  );
  const updated = clock.read(text(shape.updated)) ?? null;
  const columns: readonly string[] = toolTables[kind].columns;
  const stated = {
    ...Object.fromEntries(Object.entries(shape.fields ?? {}).map(([column, from]) => [column, text(from)])),
    ...times
  };
  const values: Record<string, Text> = {
    ...bodyColumns(body, kind),
    ...Object.fromEntries(Object.entries(stated).filter(([, one]) => one !== null)),
    source,
    names: JSON.stringify(namesOf(shape, kind, source, id, item)),
    mentions: mentionsOf(shape, item),
    incident_record_id: incident === null ? null : `${source}:${incident}`,
    time_basis: notes.length > 0 ? notes.join("; ") : null,
    excluded: shape.excluded?.(value, item) ?? null
  };
  yield {
    entity: kind,
    row,
    id: `${source}:${id}`,
    updatedAt: updated,
    at,
    values: Object.fromEntries(Object.entries(values).filter(([column]) => columns.includes(column))),
    people: [...people, ...(body?.people ?? [])]
  };
  for (const path of odd) yield {notUnderstood: "value", text: path, rows: 1};
  const about = kind === "retros" && incident !== null ? `${source}:${incident}` : undefined;
  for (const doubt of body?.doubts ?? []) yield {...doubt, recordId: about ?? doubt.recordId};
  if (kind === "retros") yield* body?.unread ?? [];
}

/** Its times in UTC, with what was assumed or could not be read; a fault where it has none it can't do without. */
function timesOf(
  shape: Shape,
  kind: Kind,
  item: Item,
  clock: Clock
): {times: Partial<Record<TimeColumn, Text>>; notes: string[]; odd: string[]; fault?: string} {
  const times: Partial<Record<TimeColumn, Text>> = {};
  const notes: string[] = [];
  const odd: string[] = [];
  const faults: string[] = [];
  for (const [name, from] of Object.entries(shape.times ?? {}) as [TimeColumn, Shape["id"]][]) {
    const text = textFrom(from, item.value, item);
    const at = clock.read(text);
    times[name] = at ?? null;
    if (at === undefined) {
      notes.push(`${name}: “${text?.slice(0, 40) ?? ""}” can't be read`);
      odd.push(typeof from === "function" ? (holding(item.value, text) ?? name) : pathOf(from, name));
      faults.push(`${pathOf(from, name)}: “${text?.slice(0, 40) ?? ""}” is no time`);
    } else if (at !== null && shape.derived?.[name] !== undefined)
      notes.push(`${name}: ${shape.derived[name]}`);
  }
  const wanted = PRINCIPAL[kind];
  if (wanted.length === 0 || wanted.some((name) => typeof times[name] === "string"))
    return {times, notes, odd};
  const first = wanted.find((name) => shape.times?.[name] !== undefined);
  const missing = first === undefined ? "a time" : pathOf(shape.times![first]!, first);
  return {times, notes, odd, fault: faults[0] ?? `${missing} is empty`};
}

/** A path as the user's export has it, for messages. */
function pathOf(from: Shape["id"], otherwise = "id"): string {
  if (typeof from === "string") return from;
  return typeof from === "function" ? otherwise : from[0]!;
}

function namesOf(shape: Shape, kind: Kind, source: string, id: string, item: Item): string[] {
  if (!["incidents", "retros", "actions", "issues"].includes(kind)) return [];
  const names = (shape.names ?? [])
    .map((from) => textFrom(from, item.value, item))
    .filter((name) => name !== null);
  return [...new Set([...names, `${source}:${id}`].map(normalName))];
}

const mentionsOf = ({links = {}}: Shape, item: Item): string =>
  mentionsJson(
    (["field", "title", "body"] as const).flatMap((basis) =>
      (links[basis] ?? []).map((from) => [textFrom(from, item.value, item), basis] as const)
    )
  );

/** The values of a CSV's row by its column names in snake case: "Issue key", "issue.key" and "IssueKey" are one. */
export function rowValue(header: readonly string[], cells: readonly string[]): JsonObject {
  const value: JsonObject = {};
  for (const [place, name] of header.entries()) {
    const cell = (cells[place] ?? "").trim().replace(/^'(?=[=+@-])/, "");
    const column = columnNamed(name);
    if (!Object.hasOwn(value, column) || value[column] === "") value[column] = cell;
  }
  return value;
}

/** A column as compared. */
export const columnNamed = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, "_")
    .replace(/^_|_$/g, "");
