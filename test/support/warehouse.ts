/** The shipped SQL over literal rows and our own CSVs: no copy of a query, no mock of the engine. */
import {mkdtempSync, rmSync, writeFileSync, mkdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {enforceContract} from "../../loaders/warehouse/contract.js";
import {
  type Database,
  type Row,
  identifier,
  literal,
  openDatabase
} from "../../loaders/warehouse/database.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {type Relation, buildOrder, tablesRead} from "../../loaders/warehouse/graph.js";
import {computed} from "../../loaders/sql/computed.js";
import {landHistory} from "../../loaders/warehouse/history.js";
import {land} from "../../loaders/arrive/land.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {landSettings} from "../../loaders/settings/tables.js";
import {curated} from "../../loaders/arrive/sources/curated/curated.js";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {plain} from "../../loaders/arrive/sources/plain/plain.js";
import {shapes} from "./shapes.js";

const SQL = join(import.meta.dirname, "../../loaders/sql");
/** One of the tools stands for all: they land in the same tables. */
const SOURCES = [curated, plain, incidentIo];
let order: Promise<Relation[]> | undefined;

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
  const db = await openDatabase();
  try {
    await landSettings(db, parsed, {data, asOf: asOf ?? null, isSample: false, version: "test"});
    await landHistory(db, data);
    const recognised = [];
    for (const file of listFiles(data)) recognised.push({file, recognition: await recognise(file, SOURCES)});
    await land(db, recognised, SOURCES, parsed);
    for (const [name, columns] of Object.entries(shapes))
      await literalTable(db, name, columns, rows[name] ?? []);
    return builtOnDemand(db, await (order ??= buildOrder(db, SQL, computed)));
  } catch (error) {
    db.close();
    throw error;
  } finally {
    rmSync(data, {recursive: true});
  }
}

function builtOnDemand(db: Database, order: readonly Relation[]): Database {
  const isGiven = ({name}: Relation): boolean =>
    name in shapes || /(pagerduty|jira|postmortems|alertmanager)/.test(name);
  const byName = new Map(order.filter((relation) => !isGiven(relation)).map((one) => [one.name, one]));
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
      if (relation.compute) await relation.compute(db);
      else await db.run(`create table ${identifier(relation.name)} as ${relation.sql}`);
      await enforceContract(db, relation);
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

/** A temporary folder with the given files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const data = mkdtempSync(join(tmpdir(), "followthrough-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(data, path)), {recursive: true});
    writeFileSync(join(data, path), content);
  }
  return data;
}

async function literalTable(
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
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, field]) => `'${key}': ${literalValue(field)}`)
      .join(", ")}}`;
  return typeof value === "string" ? literal(value) : JSON.stringify(value);
}
