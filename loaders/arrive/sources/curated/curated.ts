/**
 * What people write beside the exports: links.csv (what an action should change), corrections.csv, decisions.csv, and answers.
 */
import {basename} from "node:path";
import {type ExportFile, type Peek, peek} from "../../files.js";
import {unguarded} from "../../../../src/shared/csv.js";
import {excerpt} from "../../redact.js";
import {instant} from "../../time.js";
import {oneOf} from "../plain/columnTypes.js";
import {plainTables} from "../plain/tables.js";
import type {Outcome, Source, Text} from "../source.js";
import {answerKinds, answersIn, readAnswers} from "./answers.js";
import {type CuratedTable, tables} from "./tables.js";

export const curated: Source = {
  name: "curated",
  folders: [],
  entities: Object.fromEntries(
    Object.entries({...tables, ...answerKinds}).map(([name, {entity}]) => [name, entity])
  ),
  recognise: (seen) => {
    const {file, header} = seen;
    const table = Object.hasOwn(tables, tableName(file)) ? tables[tableName(file)] : undefined;
    return file.folders.length === 0 && table?.required.every((column) => header.includes(column))
      ? tableName(file)
      : answersIn(seen);
  },
  async *read(file) {
    const answers = answersIn(await peek(file));
    if (file.folders.length === 0 && Object.hasOwn(tables, tableName(file))) yield* read(file);
    else if (answers !== undefined) yield* readAnswers(file, answers);
  }
};

const tableName = (file: ExportFile): string => basename(file.path, ".csv");

/** What a file lacks that lies and is called as one of these, in words; undefined of any other. */
export function lackOf({file, header}: Peek): string | undefined {
  const name = tableName(file);
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  const missing = table?.required.filter((column) => !header.includes(column)) ?? [];
  if (file.folders.length > 0 || header.length === 0 || missing.length === 0) return undefined;
  return `${name} without ${missing.join(", ")}, by which rows are known`;
}

function* read(file: ExportFile): Generator<Outcome> {
  const entity = tableName(file);
  const table = tables[entity]!;
  const {header, rows, places} = file.csv();
  for (const [index, cells] of rows.entries()) {
    const row = places[index]!;
    const cell = (column: string): string => {
      const text = unguarded(cells[header.indexOf(column)]?.trim() ?? "").trim();
      return /^(true|false)$/i.test(text) ? text.toLowerCase() : text; // a spreadsheet writes TRUE
    };
    const correct = entity === "corrections" ? corrected(cell("field"), cell("value")) : undefined;
    const fault = faultOf(table, cell) ?? correct?.fault;
    if (fault) {
      yield {recordKind: table.entity.recordKind, row, ...fault, excerpt: excerpt(cells.join(","))};
      continue;
    }
    const values: Record<string, Text> = Object.fromEntries(
      table.entity.columns.map((column) => {
        const text = column === "target_id" && entity === "corrections" ? cell("record_id") : cell(column);
        if (column === "value" && correct?.value !== undefined) return [column, correct.value];
        return [column, text === "" ? null : table.times.includes(column) ? (instant(text) ?? null) : text];
      })
    );
    yield {entity, row, id: `curated:${table.id.map(cell).join("|")}`, values};
  }
}

/** The first thing wrong with a row; an instruction that a machine can't follow is never guessed at. */
function faultOf(
  table: CuratedTable,
  cell: (column: string) => string
): {rejected: string; remedy: string} | undefined {
  for (const column of table.required)
    if (cell(column) === "") return {rejected: `${column} is empty`, remedy: `Fill in ${column}.`};
  for (const [column, words] of Object.entries(table.allowed))
    if (cell(column) !== "" && !words.includes(cell(column)))
      return {
        rejected: `${column}: “${cell(column)}” is not known`,
        remedy: `Use one of ${words.join(", ")}.`
      };
  for (const column of table.times)
    if (cell(column) !== "" && instant(cell(column)) === undefined)
      return {rejected: `${column}: “${cell(column)}” is no date`, remedy: "Write it as 2026-01-31."};
  const days = cell("check_after_days");
  if (days !== "" && !/^\d{1,4}$/.test(days))
    return {
      rejected: `check_after_days: “${days}” is no number of days`,
      remedy: "Write a whole number of days."
    };
  return undefined;
}

const STATUSES = ["open", "in_progress", "done", "wont_do", "resolved"];

/** A correction's value as its field reads it, or what is wrong with it. */
function corrected(
  field: string,
  value: string
): {value?: string; fault?: {rejected: string; remedy: string}} {
  if (value === "")
    return {fault: {rejected: "value is empty", remedy: "Write the right value, or remove the line."}};
  const columns = {...plainTables["actions"]!.columns, ...plainTables["incidents"]!.columns};
  const known = Object.hasOwn(columns, field) ? columns[field] : undefined;
  const type = field === "status" ? oneOf(...STATUSES) : known;
  const read = type?.read(value, "UTC");
  if (type && read === undefined)
    return {
      fault: {
        rejected: `value: “${value}” is not ${type.wanted}`,
        remedy: `Write ${field} as ${type.wanted}.`
      }
    };
  return {value: read ?? value};
}
