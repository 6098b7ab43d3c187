/** The columns of a table by our fields, whatever case, separators and additions their names have. */
import type {JsonObject} from "../../containers.js";
import {type From, isNone} from "../shape.js";
import type {Names} from "./names.js";

/** A row by our fields: "" of a field without a column or without a value. */
export interface RowFields {
  readonly of: (value: JsonObject) => (field: string) => string;
  /** what every column of a field holds, without those that are empty */
  readonly all: (value: JsonObject, field: string) => readonly string[];
  /** the columns of each field that has one, best first */
  readonly columns: (names: readonly string[]) => ReadonlyMap<string, readonly string[]>;
  /** of some fields the one that a column is first of all: of whose names its own is nearest to the best */
  readonly home: (name: string, among: readonly string[]) => string | undefined;
}

/** What a table is of, as its columns say before what they hold: “Incident title”, “Follow-up ID”. */
export type Subject = "incident" | "action";

const SUBJECT: Readonly<Record<Subject, RegExp>> = {
  incident: /^(?:incidents?|störungs?|störung|vorfall|incidente) (?=\S)/,
  action: /^(?:action items?|follow ?ups?|tasks?|todos?|maßnahmen?|aufgaben?) (?=\S)/
};
/** What is said around the name of a time. */
const AFTER =
  / (?:at|on|times?|date|datetime|timestamp|stamp|utc|gmt|am|um|le|el|em|zeit|datum|zeitpunkt|uhrzeit)$/;
const BEFORE =
  /^(?:date|time|timestamp|datetime|zeitpunkt|datum|fecha|hora|data|heure)(?: (?:of|de|du|da|do|del|der|d|l))* (?=\S)/;
/** A value that says how long: 4m, 1h 30m, PT40M, 00:10:00, 3600, 12 minutes. */
const LASTS =
  /^-?(?:p(?=[\dt])[\dymwdths.,]+|(?:\d+(?:[.,]\d+)?\s*(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\b[\s,]*(?:and\s+)?)+|\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d+)?|\d{1,9}(?:[.,]\d+)?)$/i;

/** A column's name as words: `Started At`, `started_at`, `startedAt` and `Started.At` are one. */
export const wordsOfName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/([\p{Ll}\d])(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();

/** The names by which a column may be found among those of a field: as it is, and without what is said around it. */
function spellings(name: string, subject: Subject, isTime: boolean): string[] {
  const words = wordsOfName(name);
  const bare = words.replace(SUBJECT[subject], "");
  if (!isTime) return [words, bare];
  let core = bare;
  while (AFTER.test(core)) core = core.replace(AFTER, "");
  core = core.replace(BEFORE, "");
  return [words, bare, core, core.replace(SUBJECT[subject], "")];
}

/** How rows of tables are read by names; one a subject and tool. */
export function rowFields(names: Names, subject: Subject): RowFields {
  const places = new Map(
    Object.entries(names).map(([field, list]) => [
      field,
      new Map(list.split("|").map((name, place) => [name.replace(/\s+/g, " ").trim(), place] as const))
    ])
  );
  const rank = (column: string, field: string): number =>
    Math.min(
      ...spellings(column, subject, field.endsWith("_at")).map(
        (name) => places.get(field)?.get(name) ?? Infinity
      )
    );
  const found = (columns: readonly string[]): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...places.keys()].flatMap((field) => {
        const best = columns
          .map((column) => ({column, rank: rank(column, field)}))
          .filter((one) => Number.isFinite(one.rank))
          .toSorted((one, other) => one.rank - other.rank)
          .map(({column}) => column);
        return best.length === 0 ? [] : [[field, best] as const];
      })
    );
  let known: {readonly key: string; readonly columns: ReturnType<typeof found>} | undefined;
  const columns = (header: readonly string[]): ReturnType<typeof found> => {
    const key = header.join("\n");
    if (known?.key !== key) known = {key, columns: found(header)};
    return known.columns;
  };
  return {
    columns,
    all: (value, field) =>
      (columns(Object.keys(value)).get(field) ?? [])
        .map((column) => cell(value[column]))
        .filter((text) => text !== "" && !isNone(text)),
    home: (name, among) =>
      among
        .map((field) => ({field, rank: rank(name, field)}))
        .filter((one) => Number.isFinite(one.rank))
        .toSorted((one, other) => one.rank - other.rank)[0]?.field,
    of: (value) => {
      const own = columns(Object.keys(value));
      return (field) =>
        (own.get(field) ?? [])
          .map((column) =>
            field.endsWith("_at") ? moment(column, cell(value[column])) : cell(value[column])
          )
          .find((text) => text !== "" && !isNone(text)) ?? "";
    }
  };
}

/** What records are made from: a field's text, or null; the same of whatever row comes; whether the row has a column of it. */
export const cellsOf = (fields: RowFields) => ({
  cell: (value: JsonObject, field: string): string | null => fields.of(value)(field) || null,
  at:
    (field: string): From =>
    (value) =>
      fields.of(value)(field) || null,
  has: (value: JsonObject, field: string): boolean => fields.columns(Object.keys(value)).has(field)
});

/** A time, in UTC where the column's name says so and the cell does not; "" for a span. */
function moment(column: string, text: string): string {
  if (text === "" || isSpan(text)) return "";
  return /_(?:utc|gmt)$/.test(column) && /\d\d:\d\d(?:[:.]\d+)*(?: ?[ap]m)?$/i.test(text)
    ? `${text} UTC`
    : text;
}

const cell = (value: JsonObject[string] | undefined): string =>
  typeof value === "string" ? value.trim() : "";

/** A duration as text, and a number that is no time since 1970. */
export const isSpan = (text: string): boolean => LASTS.test(text) && !/^\d{10}(?:\d{3})?$/.test(text);

/** A tool's own names before those that all have. */
export const withOwn = (common: Names, own: Names = {}): Names => ({
  ...common,
  ...Object.fromEntries(
    Object.entries(own).map(([field, names]) => [field, [names, common[field]].filter(Boolean).join("|")])
  )
});
