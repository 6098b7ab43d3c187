/** A table as text → its header and rows, whatever its delimiter; a row with a stray quote mark costs only itself. */
import {parse} from "csv-parse/sync";

/** A CSV taken apart; repeated columns keep their places. `rows[i]` is spreadsheet row i + 2, where none is broken. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly broken: readonly BrokenRow[];
}

export interface BrokenRow {
  /** 1-based line of the text */
  readonly row: number;
  readonly text: string;
}

const DELIMITERS = [",", ";", "\t", "|"];
const OPTIONS = {bom: true, relax_column_count: true, skip_empty_lines: true} as const;
/** More broken lines than this, and the file as a whole is none. */
const MOST_BROKEN = 200;

/** The delimiter that the header line has most of; short rows are kept, never padded away. */
export function csvTable(content: string): CsvTable {
  const text = content.replace(/^\uFEFF?sep=.\r?\n/i, ""); // Excel's own first line, which it hides
  const first = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => ({delimiter, n: first.split(delimiter).length}));
  const {delimiter} = counts.reduce((best, next) => (next.n > best.n ? next : best));
  const {records, broken} = recordsOf(text, delimiter);
  const [header = [], ...rows] = records;
  return {header: header.map((name) => name.trim()), rows, broken};
}

interface Records {
  readonly records: string[][];
  readonly broken: BrokenRow[];
}

/** Whole where it can be; else the line that breaks it is taken out and the rest is read from the next line on. */
function recordsOf(text: string, delimiter: string): Records {
  const records: string[][] = [];
  const broken: BrokenRow[] = [];
  let lines: readonly string[] | undefined;
  for (let from = 0; ;) {
    const part = lines === undefined ? text : lines.slice(from).join("");
    const {read, end, error} = readUntilBroken(part, delimiter);
    records.push(...read);
    if (error === undefined) return {records, broken};
    if (broken.length >= MOST_BROKEN) throw error;
    lines ??= text.split(/(?<=\n|\r(?!\n))/);
    let at = from + end;
    while (lines[at]?.trim() === "") at += 1;
    const line = (lines[at] ?? "").trimEnd();
    const loose = looseRow(line, delimiter, records[0]?.length);
    if (loose === undefined) broken.push({row: at + 1, text: line});
    else records.push(loose);
    from = at + 1;
  }
}

/** The records before the first that can't be told, and how many lines they take. */
function readUntilBroken(
  text: string,
  delimiter: string
): {read: string[][]; end: number; error: Error | undefined} {
  const read: string[][] = [];
  let end = 0;
  try {
    parse(text, {
      ...OPTIONS,
      delimiter,
      onRecord: (record: string[], {lines}) => {
        read.push(record);
        end = lines;
        return null;
      }
    });
    return {read, end, error: undefined};
  } catch (error) {
    return {read, end, error: error as Error};
  }
}

/** A line whose quote marks are text like any other, if it then has as many cells as the header; else undefined. */
function looseRow(line: string, delimiter: string, width: number | undefined): string[] | undefined {
  try {
    const [cells = []]: string[][] = parse(line, {...OPTIONS, delimiter, relax_quotes: true});
    return cells.length === width ? cells.map((cell) => cell.replace(/^"(.*)"$/, "$1")) : undefined;
  } catch {
    return undefined;
  }
}
