/** One row of an own file → what lands, with the columns and values that were not understood. */
import {unguarded} from "../../../../src/shared/csv.js";
import {excerpt} from "../../redact.js";
import {hasOffset, instant} from "../../time.js";
import {referenceName} from "../../tools/screens/references.js";
import {isSpan} from "../../tools/screens/renamed.js";
import {leftOut} from "../../tools/screens/words.js";
import type {Clock} from "../../tools/times.js";
import {detectedBy} from "../../tools/words.js";
import {mentionsJson} from "../mentions.js";
import type {Outcome, Text} from "../source.js";
import type {Header} from "./header.js";
import {isPeopleColumn, peopleOf} from "./people.js";
import type {PlainRecord} from "./records.js";
import {plainTables} from "./tables.js";

export interface RowRead {
  readonly outcome: Outcome;
  /** columns that say something and are none of ours */
  readonly unknown: readonly string[];
  /** our columns whose value is none of theirs: they are NULL; a status stays as it was written, to be mapped */
  readonly odd: readonly string[];
  readonly hasBareTime: boolean;
}

interface RowGiven {
  readonly table: string;
  readonly source: string;
  readonly record: PlainRecord;
  readonly header: Header;
  readonly clock: Clock;
}

/** What tables write where they have nothing. */
const NOTHING = /^(?:|-|–|—|\?|n\/?a|null|none|nil|nan|undefined|tbd)$/i;
/** A date without a clock time. */
const DAY = /^[\p{L}\d]{1,9}[-/. ]+[\p{L}\d]{1,9}[-/., ]+\d{1,4}$/u;
const PRINCIPAL = ["occurred_at", "started_at", "fired_at", "created_at", "held_at", "at"];

export function readRow({table, source, record, header, clock}: RowGiven): RowRead {
  const {recordKind, columns, id: idColumns} = plainTables[table]!;
  const {row} = record;
  const named = Object.fromEntries(record.names.map((name, place) => [name, record.cells[place] ?? ""]));
  const unknown = header.unknown.filter((name) => !NOTHING.test(named[name]!.trim()));
  const begin = (): string =>
    excerpt(
      JSON.stringify(Object.fromEntries(Object.entries(named).filter(([name]) => !isPeopleColumn(name))))
    );
  const reject = (rejected: string, remedy: string): RowRead => ({
    outcome: {recordKind, row, rejected, remedy, excerpt: begin(), people: peopleOf(named)},
    unknown,
    odd: [],
    hasBareTime: false
  });
  if (record.broken !== undefined) return reject(record.broken, "Write one JSON object a line.");
  const cells = new Map<string, string>();
  for (const [place, column] of header.columns) {
    const text = unguarded(record.cells[place]?.trim() ?? "").trim();
    if (NOTHING.test(text)) continue;
    if (!header.meant.has(place)) cells.set(column, text);
    else if (column.endsWith("_at") && isSpan(text)) unknown.push(record.names[place]!);
    else if (idColumns.includes(column)) cells.set(column, text.replace(/^#\s*/, ""));
    else cells.set(column, column === "incident_id" ? referenceName(text) : text);
  }
  const ids = idColumns.map((column) => cells.get(column) ?? "");
  if (ids.includes("")) return reject(`${idColumns.join(", ")} is empty`, "Give every row its id.");
  const id = qualified(ids.join("/"), source);
  if (isGone(record.cells[header.deleted]))
    return {
      outcome: {recordKind, row, id, excluded: "deleted", people: peopleOf(named)},
      unknown,
      odd: [],
      hasBareTime: false
    };
  const values: Record<string, Text> = {source, native_id: ids.join("/")};
  const odd: string[] = [];
  const days: string[] = [];
  let hasBareTime = false;
  for (const [column, type] of Object.entries(columns)) {
    const text = cells.get(column);
    if (text === undefined) continue;
    const isTime = type.wanted.startsWith("a time");
    const value = isTime ? clock.read(text) : (type.read(text, "") ?? said(column, text));
    if (value === undefined && idColumns.includes(column))
      return reject(
        `${column}: “${excerpt(text, 40)}” is not ${type.wanted}`,
        `Write ${column} as ${type.wanted}.`
      );
    if (value !== undefined) values[column] = value;
    else if (column === "status" && "status_raw" in columns) values["status_raw"] ??= text;
    else odd.push(column);
    if (isTime && DAY.test(text)) days.push(column);
    if (isTime && !hasOffset(text) && !/^\d{10,13}$/.test(text)) hasBareTime = true;
  }
  if (table === "incidents" && days.length > 0)
    values["time_basis"] = days.map((column) => `${column}: date stated, time unknown`).join("; ");
  const reason = table === "incidents" ? leftOut(values["status_raw"] ?? null) : undefined;
  if (reason !== undefined) values["excluded"] ??= reason;
  values["mentions"] = mentionsJson([
    [values["url"], "field"],
    [values["title"], "title"],
    [values["summary"], "body"]
  ]);
  const at = PRINCIPAL.map((name) => values[name]).find((time) => time);
  const updated = record.names.indexOf("updated_at");
  return {
    outcome: {
      entity: table,
      row,
      id,
      updatedAt: instant(record.cells[updated]) ?? null,
      at: at ?? null,
      values: Object.fromEntries(Object.entries(values).filter(([column]) => column !== "at")),
      people: peopleOf(named)
    },
    unknown,
    odd,
    hasBareTime
  };
}

/** Who noticed, in words of their own. */
const said = (column: string, text: string): Text | undefined =>
  column === "detected_by" ? detectedBy(text) : undefined;

/** True of a mark or time of deletion. */
const isGone = (cell = ""): boolean => !NOTHING.test(cell.trim()) && !/^(?:false|0|no)$/i.test(cell.trim());

/** An id that carries its source already stays as it is. */
const qualified = (id: string, source: string): string =>
  id.startsWith(`${source}:`) ? id : `${source}:${id}`;
