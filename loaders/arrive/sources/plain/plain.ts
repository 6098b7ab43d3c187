/**
 * Our own column names: CSV, JSON, NDJSON or Parquet files named after a model table, with whatever columns they
 * have. Their source is the first folder below the data folder.
 */
import {basename} from "node:path";
import {unguarded} from "../../../../src/shared/csv.js";
import {openDatabase} from "../../../warehouse/database.js";
import {excerpt} from "../../redact.js";
import {type ExportFile, type Peek} from "../../files.js";
import {type Settings, zoneOf} from "../../../settings/settings.js";
import {hasOffset, instant} from "../../time.js";
import {mentionsJson} from "../mentions.js";
import {isPeopleColumn, peopleOf} from "./people.js";
import {plainTables} from "./tables.js";
import type {Entity, Outcome, Source, Text} from "../source.js";

const entities: Record<string, Entity> = Object.fromEntries(
  Object.entries(plainTables).map(([name, {recordKind, columns}]) => [
    name,
    {
      recordKind,
      columns: [
        "source",
        "native_id",
        "mentions",
        ...Object.keys(columns).filter((column) => column !== "at")
      ]
    }
  ])
);

export const plain: Source = {
  name: "plain",
  folders: [],
  entities,
  originOf: (file) => file.folders[0] ?? "plain",
  recognise: ({file, header, items}: Peek) => {
    const table = tableName(file);
    if (table === undefined) return undefined;
    if (file.format === "parquet") return table;
    if (file.format !== "csv" && items.length === 0) return isEmptyList(file) ? table : undefined;
    const rows = items.length > 0 ? items.map(({value}) => Object.keys(value)) : [header];
    const id = plainTables[table]!.id;
    return rows.some((columns) => id.every((column) => columns.includes(column))) ? table : undefined;
  },
  read
};

function tableName(file: ExportFile): string | undefined {
  const name = /^([a-z_]+)\.(csv|json|ndjson|jsonl|parquet)(\.gz)?$/.exec(basename(file.path))?.[1];
  return name !== undefined && Object.hasOwn(plainTables, name) ? name : undefined;
}

const isEmptyList = (file: ExportFile): boolean => file.bytes < 64 && /^\s*\[\s*\]\s*$/.test(file.text());

async function* read(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  const entity = tableName(file)!;
  const {recordKind, columns, id: idColumns} = plainTables[entity]!;
  const source = plain.originOf!(file);
  const zone = zoneOf(settings, source);
  let bare = false;
  for await (const {row, cells, broken} of records(file)) {
    if (broken !== undefined) {
      yield {
        recordKind,
        row,
        rejected: broken,
        remedy: "Write one JSON object a line.",
        excerpt: JSON.stringify(cells)
      };
      continue;
    }
    const people = peopleOf(cells);
    const begin = (): string =>
      excerpt(
        JSON.stringify(Object.fromEntries(Object.entries(cells).filter(([name]) => !isPeopleColumn(name))))
      );
    const ids = idColumns.map((column) => unguarded(cells[column]?.trim() ?? "").trim());
    const id = ids.every((part) => part !== "") ? ids.join("/") : undefined;
    const values: Record<string, Text> = {source, native_id: id ?? null};
    let fault: {column: string; value: string; wanted: string} | undefined;
    for (const [column, type] of Object.entries(columns)) {
      const text = unguarded(cells[column]?.trim() ?? "").trim();
      if (text === "") continue;
      const value = type.read(text, zone.timeZone);
      if (value === undefined) fault ??= {column, value: text, wanted: type.wanted};
      else values[column] = value;
      if (type.wanted.startsWith("a time") && !hasOffset(text)) bare = true;
    }
    if (id === undefined)
      yield {
        recordKind,
        row,
        rejected: `${idColumns.join(", ")} is empty`,
        remedy: "Give every row its id.",
        excerpt: begin(),
        people
      };
    else if (fault)
      yield {
        recordKind,
        row,
        rejected: `${fault.column}: “${excerpt(fault.value, 40)}” is not ${fault.wanted}`,
        remedy: `Write ${fault.column} as ${fault.wanted}, or leave it empty.`,
        excerpt: begin(),
        people
      };
    else {
      values["mentions"] = mentionsJson([
        [values["url"], "field"],
        [values["title"], "title"],
        [values["summary"], "body"]
      ]);
      const at = ["occurred_at", "started_at", "fired_at", "created_at", "held_at", "at"]
        .map((name) => values[name])
        .find((time) => time);
      const own = Object.fromEntries(Object.entries(values).filter(([column]) => column !== "at"));
      yield {
        entity,
        row,
        id: qualified(id, source),
        updatedAt: instant(cells["updated_at"]) ?? null,
        at: at ?? null,
        values: own,
        people
      };
    }
  }
  yield bare ? zone : {timeZone: "UTC", timeZoneBasis: "offset"};
}

/** An id that carries its source already stays as it is. */
const qualified = (id: string, source: string): string =>
  id.startsWith(`${source}:`) ? id : `${source}:${id}`;

interface PlainRecord {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly broken?: string;
}

async function* records(file: ExportFile): AsyncGenerator<PlainRecord> {
  if (file.format === "parquet") yield* parquetRecords(file);
  else if (file.format === "csv") {
    const {header, rows} = file.csv();
    for (const [index, row] of rows.entries())
      yield {
        row: index + 2,
        cells: Object.fromEntries(header.map((name, place) => [name, row[place] ?? ""]))
      };
  } else
    for await (const item of file.items()) {
      if ("error" in item)
        yield {row: item.row, cells: {text: excerpt(item.text)}, broken: `not valid JSON: ${item.error}`};
      else yield {row: item.row, cells: texts(item.value)};
    }
}

async function* parquetRecords(file: ExportFile): AsyncGenerator<PlainRecord> {
  const db = await openDatabase();
  try {
    const columns = await db.rows(
      "select name, type from (describe select * from read_parquet($1)) t(name, type, a, b, c, d)",
      [file.absolute]
    );
    const select = columns.map(({name, type}) => {
      const column = `"${String(name).replaceAll('"', '""')}"`;
      return String(type).endsWith("[]")
        ? `to_json(${column})::varchar as ${column}`
        : `${column}::varchar as ${column}`;
    });
    let row = 0;
    for (const cells of await db.rows(`select ${select.join(", ")} from read_parquet($1)`, [file.absolute]))
      yield {row: ++row, cells: texts(cells)};
  } finally {
    db.close();
  }
}

const texts = (value: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [
      name,
      cell === null || cell === undefined
        ? ""
        : typeof cell === "object"
          ? JSON.stringify(cell)
          : String(cell as string | number | boolean)
    ])
  );
