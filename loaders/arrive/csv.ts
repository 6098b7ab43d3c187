/** A table as text → its header and rows, whatever its delimiter; a row with a stray quote mark costs only itself. */
import {parse} from "csv-parse/sync";
import {delimiterOf, headerPlace, isEmpty, isSame} from "./csvHeader.js";

/** A CSV taken apart; repeated columns keep their places. Rows without a value, and the header's repetitions, are none. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** each row's number in a spreadsheet, where the file's first is 1 */
  readonly places: readonly number[];
  readonly broken: readonly BrokenRow[];
}

export interface BrokenRow {
  /** 1-based line of the text */
  readonly row: number;
  readonly text: string;
}

const OPTIONS = {bom: true, relax_column_count: true} as const;
/** More broken lines than this, and the file as a whole is none. */
const MOST_BROKEN = 200;

/** The header is the first row that is as wide as most: titles above it are passed over. Short rows are kept, never padded away. */
export function csvTable(content: string): CsvTable {
  const text = content.replace(/^\uFEFF?sep=.\r?\n/i, ""); // Excel's own first line, which it hides
  const {records, places, broken} = recordsOf(text, delimiterOf(text));
  const top = headerPlace(records);
  const header = (records[top] ?? []).map((name) => name.trim());
  const kept = records.flatMap((cells, index) =>
    index <= top || isEmpty(cells) || isSame(cells, header) ? [] : [{cells, place: places[index]!}]
  );
  return {header, rows: kept.map(({cells}) => cells), places: kept.map(({place}) => place), broken};
}

interface Records {
  readonly records: string[][];
  readonly places: number[];
  readonly broken: BrokenRow[];
}

/** Whole where it can be; else the line that breaks it is taken out and the rest is read from the next line on. */
function recordsOf(text: string, delimiter: string): Records {
  const records: string[][] = [];
  const places: number[] = [];
  const broken: BrokenRow[] = [];
  let place = 0;
  const keep = (record: string[]): void => {
    records.push(record);
    places.push(++place);
  };
  let lines: readonly string[] | undefined;
  for (let from = 0; ;) {
    const part = lines === undefined ? text : lines.slice(from).join("");
    const {read, end, error} = readUntilBroken(part, delimiter);
    for (const record of read) keep(record);
    if (error === undefined) return {records, places, broken};
    if (broken.length >= MOST_BROKEN) throw error;
    lines ??= text.split(/(?<=\n|\r(?!\n))/);
    let at = from + end;
    while (lines[at]?.trim() === "") {
      at += 1;
      place += 1;
    }
    const line = (lines[at] ?? "").trimEnd();
    const loose = looseRow(line, delimiter, records[headerPlace(records)]?.length);
    if (loose !== undefined) keep(loose);
    else {
      broken.push({row: at + 1, text: line});
      place += 1;
    }
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
