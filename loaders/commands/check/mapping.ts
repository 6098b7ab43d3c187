/** A table or list of records that nothing reads → what to write under `sources:` in settings.yaml to have it read. */
import {guessed} from "../../arrive/fieldNames.js";
import {type Json, isObject, textAt} from "../../arrive/containers.js";
import type {ExportFile} from "../../arrive/files.js";
import {headerOf} from "../../arrive/sources/plain/header.js";
import {recordsAt} from "../../arrive/sources/plain/mapping.js";
import {time} from "../../arrive/sources/plain/columnTypes.js";
import {plainTables} from "../../arrive/sources/plain/tables.js";
import {type Field, statusesOf, ticksIn} from "./ticks.js";
import {isPersonField} from "../../arrive/redact/fields.js";
import {instant} from "../../arrive/time.js";
import {TABLE_DATE} from "../../arrive/tools/times.js";

export interface Sample {
  /** where the list of records stands in a document, undefined where the file is one */
  readonly records?: string;
  readonly fields: readonly Field[];
}

const LOOKED_AT = 50;
const MOST_FIELDS = 40;
const DEEPEST = 3;
/** a name, not a value that stands where names do */
const NAME =
  /^(?!(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[A-Za-z\d+/=]{16,}$)[\p{L}_][\p{L}\p{N} _.\-/()#:?]{0,59}$/u;

/** The fields of a file's first records; undefined where it has none. */
export async function sampleOf(file: ExportFile): Promise<Sample | undefined> {
  if (file.format === "csv") {
    const {header, rows} = file.csv();
    const seen = rows.slice(0, LOOKED_AT);
    const fields = header.map((path, place) => ({path, values: seen.map((row) => row[place] ?? "")}));
    return sample(fields, undefined);
  }
  if (file.format !== "json" && file.format !== "ndjson") return undefined;
  const records = file.format === "json" ? listIn(JSON.parse(file.text()) as Json) : undefined;
  const values: Json[] = [];
  if (records === undefined)
    for await (const item of file.items()) {
      if (!("error" in item)) values.push(item.value);
      if (values.length >= LOOKED_AT) break;
    }
  else values.push(...recordsAt(JSON.parse(file.text()) as Json, records).slice(0, LOOKED_AT));
  const paths = [...new Set(values.flatMap((value) => pathsIn(value)))];
  return sample(
    paths.map((path) => ({path, values: values.map((value) => textAt(value, path) ?? "")})),
    records
  );
}

function sample(fields: readonly Field[], records: string | undefined): Sample | undefined {
  const named = fields.filter(({path}) => NAME.test(path)).slice(0, MOST_FIELDS);
  return named.length < 2 ? undefined : {fields: named, ...(records === undefined ? {} : {records})};
}

/** The dotted path of a document's longest list of objects. */
function listIn(document: Json): string | undefined {
  let best = {path: "", length: 0};
  const walk = (value: Json, path: string, depth: number): void => {
    if (Array.isArray(value) && path !== "" && value.some(isObject) && value.length > best.length)
      best = {path, length: value.length};
    if (!isObject(value) || depth >= DEEPEST) return;
    for (const [name, child] of Object.entries(value))
      if (NAME.test(name) && !name.includes("."))
        walk(child, path === "" ? name : `${path}.${name}`, depth + 1);
  };
  walk(document, "", 0);
  return best.length === 0 ? undefined : best.path;
}

function pathsIn(value: Json, prefix = "", depth = 0): string[] {
  if (!isObject(value) || depth >= DEEPEST) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    isObject(child)
      ? pathsIn(child, `${prefix}${name}.`, depth + 1)
      : Array.isArray(child)
        ? []
        : [`${prefix}${name}`]
  );
}

/** Our column → what its field's values mean where they are ticks. */
function meaningsOf(found: ReadonlyMap<string, string>, fields: readonly Field[]): Proposal["values"] {
  const ticks = ticksIn(fields);
  return ticks !== undefined && found.get("status") === ticks.path
    ? new Map([["status", statusesOf(ticks)]])
    : new Map();
}

export interface Proposal {
  readonly table: string;
  /** our column → path */
  readonly fields: ReadonlyMap<string, string>;
  /** our column → what the field's values mean, where that is no word of ours */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const ABOUT: Readonly<Record<string, RegExp>> = {
  actions: /action|task|todo|follow.?up/i,
  alerts: /alert|page|alarm/i,
  deploys: /deploy|release|rollout/i,
  retros: /retro|review|post.?mortem/i,
  incidents: /incident|outage|ticket|case/i
};

/** The table that a file most likely is, by its name and columns, and the column of each of our fields. */
export function proposalFor(name: string, {fields}: Sample): Proposal {
  const proposals = Object.keys(ABOUT).map((table) => {
    const found = fieldsFor(table, fields);
    return {table, fields: found, values: meaningsOf(found, fields)};
  });
  const weight = ({table, fields: found}: Proposal): number =>
    found.size + (ABOUT[table]!.test(name) ? 4 : 0);
  return proposals.reduce((best, next) =>
    weight(next) > weight(best) || (weight(next) === weight(best) && next.table === "incidents") ? next : best
  );
}

/** What names mean to the reader of own files comes before what is near to one of ours. */
function fieldsFor(table: string, fields: readonly Field[]): Map<string, string> {
  const {columns, id} = plainTables[table]!;
  const ticks = table === "actions" ? ticksIn(fields) : undefined;
  const others = fields.filter((field) => field !== ticks);
  const found = new Map<string, string>();
  for (const [place, column] of headerOf(
    table,
    others.map(({path}) => path)
  ).columns) {
    const {path, values} = others[place]!;
    const fits = id.includes(column) ? isKey(values) : isOfType(table, column, values);
    if (fits && !isPersonField(path)) found.set(column, path);
  }
  if (ticks !== undefined && !found.has("status_raw")) found.set("status", ticks.path);
  for (const column of [...id, ...Object.keys(columns)].filter((one) => !found.has(one))) {
    const taken = new Set(found.values());
    const fits = fields.find(
      ({path, values}) =>
        !taken.has(path) &&
        !isPersonField(path) &&
        guessed(table, path) === column &&
        (id.includes(column) ? isKey(values) : isOfType(table, column, values))
    );
    if (fits !== undefined) found.set(column, fits.path);
    else if (id.includes(column)) found.set(column, idIn(fields) ?? "(row)");
  }
  return new Map(
    [...id, ...Object.keys(columns)].flatMap((column) =>
      found.has(column) ? [[column, found.get(column)!] as const] : []
    )
  );
}

/** The first field that is called a number or key of some kind and is another in every record. */
const idIn = (fields: readonly Field[]): string | undefined =>
  fields.find(
    ({path, values}) =>
      /(^|[^\p{L}])(u?u?id|no|nr|num|number|key|ref|reference|#)$/iu.test(path) && isKey(values)
  )?.path;

/** Another in every record, and missing in none. */
const isKey = (values: readonly string[]): boolean =>
  values.every((value) => value.trim() !== "") && new Set(values).size === values.length;

/** Of the values that are there, more than half are of the column's type. */
function isOfType(table: string, column: string, values: readonly string[]): boolean {
  const type = plainTables[table]!.columns[column];
  const there = values.map((value) => value.trim()).filter((value) => value !== "");
  if (type === undefined || there.length === 0) return type === undefined;
  const isRead = (value: string): boolean =>
    type.read(value, "UTC") !== undefined || (type === time && TABLE_DATE.test(value));
  return there.filter(isRead).length * 2 > there.length;
}

/** What a field's values are: time, number, yes or no, words of a few, or text; `empty` without any. */
export function typeOf(values: readonly string[]): string {
  const there = values.map((value) => value.trim()).filter((value) => value !== "");
  if (there.length === 0) return "empty";
  if (there.every((value) => /^-?\d+([.,]\d+)?$/.test(value))) return "number";
  if (there.every((value) => instant(value, "UTC") !== undefined || TABLE_DATE.test(value))) return "time";
  if (there.every((value) => /^(true|false|yes|no)$/i.test(value))) return "true or false";
  const kinds = new Set(there).size;
  return there.length >= 5 && kinds <= 5 ? `one of ${kinds}` : "text";
}

/** A value's shape: letters and digits are not told. */
export const masked = (value: string): string =>
  value
    .slice(0, 24)
    .replaceAll(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? "x" : "X"))
    .replaceAll(/\d/g, "9")
    .replaceAll(/[^\p{L}\d\s.,:;/+_-]/gu, "·");
