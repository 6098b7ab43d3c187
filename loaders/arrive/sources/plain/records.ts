/** The records of an own or mapped file: names as written and texts, row by row. */
import {openDatabase} from "../../../warehouse/database.js";
import type {FileMapping} from "../../../settings/settings.js";
import {type Json, type JsonObject} from "../../containers.js";
import type {ExportFile} from "../../files.js";
import {AIRBYTE} from "../../items.js";
import {excerpt} from "../../redact.js";
import {mappedCells, recordsAt} from "./mapping.js";

export interface PlainRecord {
  readonly row: number;
  readonly names: readonly string[];
  readonly cells: readonly string[];
  /** why there is no record */
  readonly broken?: string;
}

/** With a mapping, names are our columns; else they are as the file has them. */
export async function* recordsOf(
  file: ExportFile,
  mapping: FileMapping | undefined
): AsyncGenerator<PlainRecord> {
  if (mapping === undefined) {
    yield* written(file);
    return;
  }
  const rows = mapping.records === undefined ? objects(file) : listed(file, mapping.records);
  for await (const {row, value, broken} of rows) {
    const cells = mappedCells(value, mapping, row);
    const names = Object.keys(cells);
    yield {row, names, cells: Object.values(cells), ...(broken === undefined ? {} : {broken})};
  }
}

async function* written(file: ExportFile): AsyncGenerator<PlainRecord> {
  const table = file.format === "csv" ? file.csv() : undefined;
  if (table !== undefined && !table.header.includes(AIRBYTE)) {
    const {header, rows, places} = table;
    for (const [index, row] of rows.entries())
      yield {row: places[index]!, names: header, cells: header.map((_, place) => row[place] ?? "")};
    return;
  }
  for await (const {row, value, broken} of objects(file))
    yield {
      row,
      names: Object.keys(value),
      cells: Object.values(value).map(textOf),
      ...(broken === undefined ? {} : {broken})
    };
}

interface ObjectRow {
  readonly row: number;
  readonly value: JsonObject;
  readonly broken?: string;
}

async function* objects(file: ExportFile): AsyncGenerator<ObjectRow> {
  if (file.format === "parquet") yield* parquetRows(file);
  else if (file.format === "csv" && !file.csv().header.includes(AIRBYTE)) {
    const {header, rows, places} = file.csv();
    for (const [index, row] of rows.entries()) {
      const value: JsonObject = {};
      for (const [place, name] of header.entries()) value[name] ??= row[place] ?? "";
      yield {row: places[index]!, value};
    }
  } else
    for await (const item of file.items()) {
      if ("error" in item)
        yield {row: item.row, value: {text: excerpt(item.text)}, broken: `not valid JSON: ${item.error}`};
      else yield {row: item.row, value: item.value};
    }
}

// eslint-disable-next-line @typescript-eslint/require-await -- one of several readers of the same shape
async function* listed(file: ExportFile, path: string): AsyncGenerator<ObjectRow> {
  const found = recordsAt(JSON.parse(file.text()) as Json, path);
  for (const [index, value] of found.entries()) yield {row: index + 1, value};
}

async function* parquetRows(file: ExportFile): AsyncGenerator<ObjectRow> {
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
    for (const value of await db.rows(`select ${select.join(", ")} from read_parquet($1)`, [file.absolute]))
      yield {row: ++row, value: value as JsonObject};
  } finally {
    db.close();
  }
}

const textOf = (cell: Json): string =>
  cell === null ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell);
