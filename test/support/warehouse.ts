/** The shipped SQL over literal rows and our own CSVs: no copy of a query, no mock of the engine. */
import {mkdtempSync, rmSync, writeFileSync, mkdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {columnNames, enforceContract} from "../../loaders/warehouse/contract.js";
import {type Database, type Row, identifier, literal} from "../../loaders/warehouse/database.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {type Relation, buildOrder, tablesRead} from "../../loaders/warehouse/graph.js";
import {sourceOf} from "../../loaders/warehouse/unions.js";
import {freshDatabase} from "./database.js";
import {KINDS, columnsOfKind} from "../../loaders/sql/staging/shapes.js";
import {computed} from "../../loaders/sql/computed.js";
import {landHistory} from "../../loaders/warehouse/history.js";
import {land} from "../../loaders/arrive/land.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {landSettings} from "../../loaders/settings/tables.js";
import {curated} from "../../loaders/arrive/sources/curated/curated.js";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {jira} from "../../loaders/arrive/sources/jira/jira.js";
import {plain} from "../../loaders/arrive/sources/plain/plain.js";

/** The shipped SQL, or a copy of it with a fault put in (test/mutate). */
export const SQL = process.env["FOLLOWTHROUGH_SQL"] ?? join(import.meta.dirname, "../../loaders/sql");
/** One of the tools stands for all: they land in the same tables. Jira's words for who noticed are asked about. */
const SOURCES = [curated, plain, jira, incidentIo];
let order: Promise<Relation[]> | undefined;

/** Every relation in build order, parsed once a worker. */
export const relationsInOrder = (db: Database): Promise<Relation[]> =>
  (order ??= buildOrder(db, SQL, computed));

export interface Given {
  /** path in the data folder → content; our own names, links.csv and corrections.csv */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: string;
  readonly asOf?: string;
  /** staging relation → literal rows; columns left out are NULL */
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
}

/**
 * The model and analysis over given files and rows; the caller closes the database. A relation is built, and its contract and
 * checks enforced, when a query first needs it.
 */
export async function warehouse({files = {}, settings = "", asOf, rows = {}}: Given): Promise<Database> {
  const data = folder(files);
  const parsed = parseSettings(settings);
  const db = await freshDatabase();
  try {
    await landSettings(db, parsed, {data, asOf: asOf ?? null, isSample: false, version: "test"});
    await landHistory(db, data);
    const recognised = [];
    for (const file of listFiles(data))
      recognised.push({file, recognition: await recognise(file, SOURCES, parsed)});
    await land(db, recognised, SOURCES, parsed);
    const relations = await relationsInOrder(db);
    const given = givenRelations(relations);
    for (const [name, columns] of given) await literalTable(db, name, columns, (rows[name] ?? []).map(filed));
    return builtOnDemand(db, relations, new Set(given.keys()));
  } catch (error) {
    db.close();
    throw error;
  } finally {
    rmSync(data, {recursive: true});
  }
}

/** Every record came from a file. */
const filed = (row: Row): Row => ({source_file: "test", ...row});

/**
 * What a test gives as literal rows in place of a source's own SQL: what each source but our own files delivers, with the
 * columns of its kind.
 */
function givenRelations(relations: readonly Relation[]): Map<string, string> {
  return new Map(
    relations.flatMap((relation) =>
      KINDS.flatMap((kind) => {
        const source = sourceOf(relation, kind);
        if (source === undefined || source === plain.name) return [];
        return [
          [
            relation.name,
            columnsOfKind(kind)
              .map(({name, type}) => `"${name}" ${type}`)
              .join(", ")
          ]
        ];
      })
    )
  );
}

function builtOnDemand(db: Database, order: readonly Relation[], given: ReadonlySet<string>): Database {
  const byName = new Map(order.filter(({name}) => !given.has(name)).map((one) => [one.name, one]));
  const built = new Set<Relation>();
  const needed = (names: readonly string[], found = new Set<Relation>()): Set<Relation> => {
    for (const name of names) {
      const relation = byName.get(name);
      if (relation === undefined || found.has(relation)) continue;
      found.add(relation);
      needed(relation.reads, found);
    }
    return found;
  };
  const build = async (sql: string): Promise<void> => {
    const wanted = needed(await tablesRead(db, sql, "a test's query"));
    for (const relation of order.filter((one) => wanted.has(one) && !built.has(one))) {
      built.add(relation);
      await buildOne(db, relation);
    }
    for (const check of order.filter(({layer}) => layer === "checks")) {
      if (built.has(check) || !check.reads.every((name) => !byName.has(name) || isBuilt(name))) continue;
      built.add(check);
      const broken = await db.rows(check.sql);
      if (broken.length > 0) throw new Error(`${check.file}: ${JSON.stringify(broken)}`);
    }
  };
  const isBuilt = (name: string): boolean => [...built].some((relation) => relation.name === name);
  return {
    ...db,
    async rows(sql, parameters) {
      await build(sql);
      return db.rows(sql, parameters);
    }
  };
}

/** Columns by name of relation: their SQL is the same in every test, and so are they. */
const columns = new Map<string, readonly string[]>();

/** Builds a relation; rows that are there must keep its promises (a real build holds empty ones to them too). */
async function buildOne(db: Database, relation: Relation): Promise<void> {
  const {name, sql, isGenerated, compute} = relation;
  if (isGenerated) {
    await db.run(`create view ${identifier(name)} as ${sql}`);
    return;
  }
  if (compute) await compute(db);
  else {
    const made = await db.connection.runAndReadAll(`create table ${identifier(name)} as ${sql}`);
    if (made.getRows()[0]?.[0] === 0n) return;
  }
  const known = columns.get(name) ?? (await columnNames(db, name));
  columns.set(name, known);
  await enforceContract(db, relation, known);
}

/** A temporary folder with the given files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const data = mkdtempSync(join(tmpdir(), "followthrough-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(data, path)), {recursive: true});
    writeFileSync(join(data, path), content);
  }
  return data;
}

/** Makes a table of the given column definitions with literal rows; columns left out are NULL. */
export async function literalTable(
  db: Database,
  name: string,
  columns: string,
  rows: readonly Row[]
): Promise<void> {
  await db.run(`create table ${identifier(name)} (${columns})`);
  for (const row of rows) {
    const names = Object.keys(row);
    await db.run(
      `insert into ${identifier(name)} (${names.map(identifier).join(", ")}) values (${names.map((key) => literalValue(row[key])).join(", ")})`
    );
  }
}

function literalValue(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(literalValue).join(", ")}]`;
  if (value instanceof Date) return `timestamp ${literal(value.toISOString().replace(/[TZ]/g, " ").trim())}`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, field]) => `'${key}': ${literalValue(field)}`)
      .join(", ")}}`;
  return typeof value === "string" ? literal(value) : JSON.stringify(value);
}
