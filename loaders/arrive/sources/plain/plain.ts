/**
 * Our own column names: CSV, JSON, NDJSON, Parquet or Excel files named after a model table, with whatever columns they
 * have, and files that settings `sources:` maps to them. Their source is the first folder below the data folder.
 */
import {basename} from "node:path";
import {type ExportFile, type Peek} from "../../files.js";
import {fieldName} from "../../redact/fields.js";
import {type Settings, type ZoneChoice, zoneOf} from "../../../settings/settings.js";
import type {Entity, Outcome, Source} from "../source.js";
import {type Header, headerOf} from "./header.js";
import {mappingFor} from "./mapping.js";
import {recordsOf} from "./records.js";
import {readRow} from "./row.js";
import {plainTables} from "./tables.js";
import {clockFor} from "../../tools/times.js";

const entities: Record<string, Entity> = Object.fromEntries(
  Object.entries(plainTables).map(([name, {recordKind, columns}]) => [
    name,
    {
      recordKind,
      columns: [
        "source",
        "native_id",
        "mentions",
        ...(name === "incidents" ? ["time_basis"] : []),
        ...Object.keys(columns).filter((column) => column !== "at")
      ]
    }
  ])
);

export const plain: Source = {
  name: "plain",
  folders: [],
  entities,
  originOf: (file) => file.folders.find((name) => !/\.(zip|xlsx|xlsm)$/.test(name)) ?? "plain",
  recognise: ({file, header, items}: Peek) => {
    const table = tableName(file);
    if (table === undefined) return undefined;
    if (file.format === "parquet") return table;
    if (file.format !== "csv" && items.length === 0) return isEmptyList(file) ? table : undefined;
    const rows = items.length > 0 ? items.map(({value}) => Object.keys(value)) : [header];
    const id = plainTables[table]!.id;
    return rows.some((names) => {
      const columns = [...headerOf(table, names).columns.values()];
      return id.every((column) => columns.includes(column));
    })
      ? table
      : undefined;
  },
  read
};

/** Do its columns name the table's id itself, as no tool's do, and not only an `id`? */
export function holdsOwnId({file, header, items}: Peek): boolean {
  const id = plainTables[tableName(file) ?? ""]?.id ?? [];
  const rows = items.length > 0 ? items.map(({value}) => Object.keys(value)) : [header];
  return rows.some((names) => id.every((column) => names.map(fieldName).includes(column)));
}

/** Is it called after a table, and are all of its columns that table's own? */
export function holdsOwnColumns({file, header}: Peek): boolean {
  const table = tableName(file);
  if (table === undefined || !plainTables[table]!.id.every((column) => header.includes(column))) return false;
  const {unknown, meant} = headerOf(table, header);
  return unknown.length === 0 && meant.size === 0;
}

/** The table that an own file is called after, be it with a date or number behind it where it is a table. */
export function tableName(file: ExportFile): string | undefined {
  const [book] = /(?<![^/])[^/]+\.(xlsx|xlsm)(?=\/[^/]+$)/i.exec(file.path) ?? [];
  return namedTable(file.path) ?? (book === undefined ? undefined : namedTable(book));
}

/** Of a sheet whose own name says nothing, the workbook's does. */
function namedTable(path: string): string | undefined {
  const file = basename(path).toLowerCase();
  const name =
    /^([a-z_]+)\.(csv|tsv|tab|psv|xlsx|xlsm|json|ndjson|jsonl|parquet)(\.gz)?$/.exec(file)?.[1] ??
    /^([a-z]+)(?:[ _-]+(?:export|list|report|all|\(?\d+\)?))+\.(csv|tsv|tab|psv|xlsx|xlsm)(\.gz)?$/.exec(
      file
    )?.[1];
  return name !== undefined && Object.hasOwn(plainTables, name) ? name : undefined;
}

const isEmptyList = (file: ExportFile): boolean => file.bytes < 64 && /^\s*\[\s*\]\s*$/.test(file.text());

async function* read(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  const mapping = mappingFor(file, settings);
  const table = mapping?.table ?? tableName(file)!;
  const source = plain.originOf!(file);
  const zone: ZoneChoice =
    mapping?.time_zone === undefined
      ? zoneOf(settings, source)
      : {timeZone: mapping.time_zone, timeZoneBasis: "setting"};
  const counts = {column: new Map<string, number>(), value: new Map<string, number>()};
  const count = (kind: keyof typeof counts, text: string): void =>
    void counts[kind].set(text, (counts[kind].get(text) ?? 0) + 1);
  const headers = new Map<string, Header>();
  const cells = file.format === "csv" ? file.csv().rows.flat() : [];
  const clock = clockFor(file, source, settings, cells, zone);
  let bare = false;
  for await (const record of recordsOf(file, mapping)) {
    const key = JSON.stringify(record.names);
    const header = headers.get(key) ?? headerOf(table, record.names);
    headers.set(key, header);
    const read = readRow({table, source, record, header, clock});
    const unread = isForeign(table, record.names, header) ? [] : read.unknown;
    for (const name of [...unread, ...header.repeated]) count("column", name);
    for (const column of read.odd) count("value", column);
    bare ||= read.hasBareTime;
    yield read.outcome;
  }
  yield* readByMeaning(table, [...headers]);
  for (const name of new Set([...headers.values()].flatMap(({repeated}) => repeated)))
    yield {note: `the column ${name} is there twice; the first is read`};
  for (const kind of ["column", "value"] as const)
    for (const [text, rows] of counts[kind]) yield {notUnderstood: kind, text, rows};
  yield bare ? zone : {timeZone: "UTC", timeZoneBasis: "offset"};
}

/** A table of others' columns, read by what they mean; one that has our own id should have our other names too. */
const isForeign = (table: string, names: readonly string[], {meant}: Header): boolean =>
  meant.size > 0 && !plainTables[table]!.id.every((column) => names.includes(column));

/** Which columns were read as what their names mean, and which of a foreign table were not read. */
function* readByMeaning(
  table: string,
  headers: readonly (readonly [names: string, header: Header])[]
): Generator<Outcome> {
  for (const [written, header] of headers) {
    const names = JSON.parse(written) as readonly string[];
    const read = [...header.meant].map((place) => [names[place]!, header.columns.get(place)!] as const);
    if (!isForeign(table, names, header))
      for (const [name, column] of read)
        yield {notUnderstood: "meant", text: `${name} as ${column}`, rows: 1};
    else
      yield {
        note: [
          `read by what its columns' names mean: ${read.map(([name, column]) => `${column} from “${name}”`).join(", ")};`,
          ...(header.unknown.length === 0 ? [] : [`not read: ${header.unknown.join(", ")};`]),
          "if one is wrong, map the file under sources: in settings.yaml."
        ].join(" ")
      };
  }
}
