/** The rows of database dumps, table by table: PostgreSQL's COPY blocks and MySQL's INSERT statements. */
import type {JsonObject} from "../containers.js";

export interface DumpRow {
  /** with its schema where the dump has one */
  readonly table: string;
  /** 1-based line */
  readonly row: number;
  readonly value: JsonObject;
}

const COPY = /^COPY (\S+) \((.+)\) FROM stdin;$/;
const ESCAPES: Readonly<Record<string, string>> = {n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v"};

/** Each row of every COPY block; `\\N` is null. */
export function* postgresRows(text: string): Generator<DumpRow> {
  let block: {table: string; columns: string[]} | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, table, columns] = COPY.exec(line) ?? [];
    if (table !== undefined && columns !== undefined)
      block = {
        table: table.replaceAll('"', ""),
        columns: columns.split(", ").map((name) => name.replaceAll('"', ""))
      };
    else if (line === "\\.") block = undefined;
    else if (block !== undefined) {
      const cells = line.split("\t").map((cell) => (cell === "\\N" ? null : unescaped(cell)));
      const value = Object.fromEntries(block.columns.map((name, place) => [name, cells[place] ?? null]));
      yield {table: block.table, row: index + 1, value};
    }
  }
}

const unescaped = (cell: string): string =>
  cell.replace(/\\(.)/gs, (_, mark: string) => ESCAPES[mark] ?? mark);

const CREATE = /CREATE TABLE (?:IF NOT EXISTS )?`?(\w+)`? \(([\s\S]*?)\n\)/g;
const INSERT = /INSERT INTO `?(\w+)`?\s*(?:\(([^)]*)\)\s*)?VALUES\s*/g;
const CELL = /\s*(?:'((?:[^'\\]|\\.|'')*)'\s*|([^\s,()](?:[^,()]*[^\s,()])?)\s*)?([,)])/gsy;

/** Each row of every INSERT; columns that it doesn't name are those of CREATE TABLE. */
export function* mysqlRows(text: string): Generator<DumpRow> {
  const created = new Map(
    [...text.matchAll(CREATE)].map(([, table, body]) => [
      table!,
      [...body!.matchAll(/^[^\S\n\r\u2028\u2029]*`(\w+)`/gm)].map(([, name]) => name!)
    ])
  );
  let [line, counted] = [1, 0];
  const lineAt = (place: number): number => {
    for (let end = text.indexOf("\n", counted); end >= 0 && end < place; end = text.indexOf("\n", end + 1)) {
      line += 1;
      counted = end + 1;
    }
    return line;
  };
  for (const found of text.matchAll(INSERT)) {
    const table = found[1]!;
    const columns =
      found[2]?.split(",").map((name) => name.trim().replaceAll("`", "")) ?? created.get(table) ?? [];
    let at = found.index + found[0].length;
    while (text[at] === "(") {
      const {cells, end} = tuple(text, at + 1);
      const value = Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? null]));
      yield {table, row: lineAt(at), value};
      at = end + (/^\s*,?\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
    }
  }
}

/** The cells up to the closing bracket, and where the text goes on. */
function tuple(text: string, from: number): {cells: (string | null)[]; end: number} {
  const cells: (string | null)[] = [];
  CELL.lastIndex = from;
  for (let found = CELL.exec(text); found !== null; found = CELL.exec(text)) {
    const [, quoted, bare, mark] = found;
    cells.push(
      quoted === undefined ? (bare === "NULL" ? null : (bare ?? "")) : unescaped(quoted.replaceAll("''", "'"))
    );
    if (mark === ")") return {cells, end: CELL.lastIndex};
  }
  return {cells, end: text.length};
}
