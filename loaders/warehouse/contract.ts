/**
 * The header of a .sql says what its rows promise, one line a promise, and where they go; every build enforces it:
 * `Key: a, b.` unique together; `Null: c.` the only columns that may be null; `Values: d (x | y).` the only values of a
 * column; `Row: one.` exactly one row; `Infinite: e.` numbers that may be infinite or undefined; `Ship.` the site gets it,
 * `Ship: a, b.` these columns of it; `Internal.` the export leaves it out, `Internal: f.` this column of it.
 */
import {type Database, identifier, literal, text} from "./database.js";
import type {Relation} from "./graph.js";

export interface Contract {
  readonly description: string;
  readonly key: readonly string[];
  readonly nullable: ReadonlySet<string>;
  /** numbers that may be infinite or undefined; text exports add a column saying which */
  readonly infinite: ReadonlySet<string>;
  /** the only values of a column that are not null */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly isOneRow: boolean;
  /** the columns that the site gets, `all`, or undefined for a relation that is not shipped */
  readonly ship: readonly string[] | "all" | undefined;
  /** the columns that the export leaves out, or `all` */
  readonly internal: ReadonlySet<string> | "all";
}

const PROMISE = /^(Key|Null|Values|Row|Infinite|Ship|Internal)(:|\.)/;

/** Reads the leading comment of a .sql file. */
export function contractOf(relation: Pick<Relation, "sql" | "file">): Contract {
  const lines = relation.sql.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const comment = lines.slice(0, end).map((line) => line.replace(/^--\s?/, ""));
  const first = comment.findIndex((line) => PROMISE.test(line));
  const description = comment
    .slice(0, first < 0 ? undefined : first)
    .join("\n")
    .trim();
  if (description === "")
    throw new Error(`${relation.file}: starts with no sentence saying what it answers.`);
  const promises = promisesIn(first < 0 ? [] : comment.slice(first));
  const list = (name: string) => commaList(promises.get(name) ?? "");
  if (list("Null").includes("*"))
    throw new Error(`${relation.file}: “Null: *” promises nothing; list the columns that may be null.`);
  return {
    description,
    key: list("Key"),
    nullable: new Set(list("Null")),
    infinite: new Set(list("Infinite")),
    values: new Map(list("Values").map(valuesOf)),
    isOneRow: promises.get("Row") === "one",
    ship: promises.get("Ship") === "" ? "all" : promises.has("Ship") ? list("Ship") : undefined,
    internal: promises.get("Internal") === "" ? "all" : new Set(list("Internal"))
  };
}

/** Whether the export has a relation: the model's and the analyses, unless their header says `Internal.` */
export const isExported = (relation: Relation): boolean =>
  ["model", "analysis"].includes(relation.layer) && contractOf(relation).internal !== "all";

function promisesIn(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  let name = "";
  for (const line of lines) {
    const started = PROMISE.exec(line)?.[1];
    if (started !== undefined) name = started;
    const said = started === undefined ? line : line.slice(started.length).replace(/^:/, "");
    found.set(name, `${found.get(name) ?? ""} ${said}`.replace(/\.$/, "").trim());
  }
  return found;
}

const commaList = (text: string): string[] =>
  text
    .split(/,(?![^(]{0,2000}\))/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

function valuesOf(said: string): [string, string[]] {
  const [, column = "", values = ""] = /^(\w+) \(([^)]*)\)$/.exec(said) ?? [];
  return [column, values.split("|").map((value) => value.trim())];
}

/** The names of a relation's columns, in order. */
export const columnNames = async (db: Database, name: string): Promise<readonly string[]> =>
  (await db.rows(`describe ${identifier(name)}`)).map((row) => String(row["column_name"]));

/**
 * Throws, naming the file and an example, when the built rows break the header's promises.
 *
 * @param known the relation's columns, where they were asked for before
 */
export async function enforceContract(
  db: Database,
  relation: Relation,
  known?: readonly string[]
): Promise<void> {
  const {key, nullable, values, ship, internal, isOneRow} = contractOf(relation);
  const table = identifier(relation.name);
  const columns = known ?? (await columnNames(db, relation.name));
  const named = [
    ...key,
    ...[...nullable].filter((one) => !one.endsWith("[]")),
    ...values.keys(),
    ...(Array.isArray(ship) ? (ship as string[]) : [])
  ];
  for (const name of [...named, ...(internal === "all" ? [] : internal)])
    if (!columns.includes(name)) throw new Error(`${relation.file}: header names ${name}, not a column.`);
  const required = columns.filter((column) => !nullable.has(column));
  const counted = [
    "count(*)",
    ...required.map((column) => `count(${identifier(column)})`),
    ...[...values].map(
      ([column, allowed]) =>
        `min(${identifier(column)}) filter (where ${identifier(column)} not in (${allowed.map(literal).join(", ")}))`
    )
  ];
  const [counts] = await db.rows(
    `select ${counted.map((count, i) => `${count} as c${i}`).join(", ")} from ${table}`
  );
  const rows = Number(counts?.["c0"]);
  if (isOneRow && rows !== 1) throw new Error(`${relation.file}: ${rows} rows, not one`);
  const broken = required.filter((_, i) => Number(counts?.[`c${i + 1}`]) < rows);
  if (broken.length > 0) throw new Error(`${relation.file}: null ${broken.join(", ")}`);
  for (const [i, column] of [...values.keys()].entries()) {
    const value = counts?.[`c${1 + required.length + i}`];
    if (value !== null)
      throw new Error(
        `${relation.file}: ${column} “${text(counts, `c${1 + required.length + i}`)}” is none of its values`
      );
  }
  if (key.length === 0 || rows < 2) return;
  const [duplicate] = await db.rows(
    `select ${key.map(identifier).join(", ")} from ${table} group by all having count(*) > 1 limit 1`
  );
  if (duplicate)
    throw new Error(`${relation.file}: duplicate (${key.join(", ")}): ${JSON.stringify(duplicate)}`);
}
