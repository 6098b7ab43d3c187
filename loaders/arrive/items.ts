/** A file's JSON records: one document, several, one a line, or one in a table's column. */
import {type Item, type Json, isObject, unwrap} from "./containers.js";
import type {CsvTable} from "./csv.js";
import {documentsIn} from "./documents.js";
import {type Line, linesOf} from "./lines.js";

export type Format = "json" | "ndjson" | "csv" | "markdown" | "parquet" | "yaml" | "text";

export interface ReadItem extends Item {
  /** 1-based place in the file, or the spreadsheet row in a CSV */
  readonly row: number;
}

export interface BrokenLine {
  readonly row: number;
  readonly error: string;
  readonly text: string;
}

const HEAD_BYTES = 65_536;

/** JSON records of a JSON, NDJSON or JSON-in-CSV file, however they were wrapped and printed. */
export async function* itemsOf(
  absolute: string,
  format: Format,
  text: () => string,
  csv: () => CsvTable
): AsyncGenerator<ReadItem | BrokenLine> {
  if (format === "csv") yield* itemsInCsv(csv());
  else if (format === "ndjson" && !(await isPrinted(absolute))) yield* itemsInLines(absolute);
  else if (format === "json" || format === "ndjson") {
    let row = 0;
    const whole = text();
    for (const document of documentsOf(whole)) {
      if (document === undefined) yield* itemsInLines(absolute);
      else for (const item of unwrap(document)) yield {...item, row: ++row};
    }
  }
}

/** One document, or several; undefined where there is one a line and not every line is one. */
function documentsOf(text: string): readonly (Json | undefined)[] {
  try {
    return [JSON.parse(text) as Json];
  } catch (error) {
    const several = documentsIn(text);
    if (several !== undefined) return several;
    const isLines = /\}[^\S\n]*\n\s*[[{]/.test(text.slice(0, HEAD_BYTES)) || /\]\s*\[/.test(text);
    if (!isLines) throw error;
    return [undefined];
  }
}

/** True of a file whose first line is no document but the beginning of one. */
async function isPrinted(absolute: string): Promise<boolean> {
  for await (const {text} of linesOf(absolute)) {
    const line = text.replace(/^\uFEFF/, "").trim();
    if (!/^[[{]/.test(line)) return false;
    try {
      JSON.parse(line);
      return false;
    } catch {
      return /^[[{]\s*$|[,[{]$/.test(line);
    }
  }
  return false;
}

/** One JSON document a line: items or pages. */
async function* itemsInLines(absolute: string): AsyncGenerator<ReadItem | BrokenLine> {
  for await (const line of linesOf(absolute)) yield* itemsInLine(line);
}

/** What a program that wrote to the same place said of its progress. */
const LOGGED =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|(?:time|ts|level|msg)=|\[?(?:INFO|WARN(?:ING)?|DEBUG|ERROR|CRITICAL|NOTICE)\b)/;

/** The records of a line: none of what an extractor logs between them. */
export function* itemsInLine({row, text}: Line): Generator<ReadItem | BrokenLine> {
  if (LOGGED.test(text.trimStart())) return;
  let document: Json;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
  } catch (error) {
    yield {row, error: (error as Error).message, text};
    return;
  }
  if (document === null || typeof document !== "object") yield {row, error: "it is no object", text};
  else for (const item of unwrap(document)) yield {...item, row};
}

/** Where Airbyte keeps a record. */
export const AIRBYTE = "_airbyte_data";

/** Some collectors store each API item as JSON in one column of a CSV. */
export function* itemsInCsv({header, rows, places}: CsvTable): Generator<ReadItem> {
  const column = header.findIndex(
    (name, index) => rows.length > 0 && rows.every((row) => jsonObject(row[index], name === AIRBYTE ? 1 : 4))
  );
  if (column < 0) return;
  for (const [index, row] of rows.entries()) {
    for (const item of unwrap(JSON.parse(row[column]!) as Json)) yield {...item, row: places[index]!};
  }
}

function jsonObject(cell: string | undefined, fields: number): boolean {
  if (!cell?.startsWith("{")) return false;
  try {
    const value = JSON.parse(cell) as Json;
    return isObject(value) && Object.keys(value).length >= fields;
  } catch {
    return false;
  }
}
