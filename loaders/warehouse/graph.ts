/**
 * What each .sql reads, found by DuckDB's own parser; the order to build them in; who may read whom.
 */
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join, posix, sep} from "node:path";
import {type Database, literal} from "./database.js";
import {unions} from "./unions.js";

export const LAYERS = ["staging", "joining", "model", "measures", "analysis", "pages", "checks"] as const;
export type Layer = (typeof LAYERS)[number];

/** A relation this pipeline builds: its name is its file's. */
export interface Relation {
  readonly name: string;
  readonly layer: Layer;
  readonly file: string;
  readonly sql: string;
  readonly reads: readonly string[];
  /** a view keeps nothing; what reads it works it out */
  readonly isView?: boolean;
  /** made of relations that keep their own promises (loaders/warehouse/unions.ts) */
  readonly isGenerated?: boolean;
  /** builds its table where SQL can't; `sql` is then only the header */
  readonly compute?: (db: Database) => Promise<void>;
}

const MAY_READ: Record<Layer, readonly (Layer | "raw")[]> = {
  staging: ["raw", "staging"],
  joining: ["raw", "staging", "joining"],
  model: ["staging", "joining", "model"],
  measures: ["model", "measures"],
  analysis: ["model", "measures", "analysis"],
  pages: ["model", "measures", "analysis", "pages"],
  checks: ["model", "measures", "analysis"]
};

/** Every relation of a folder of SQL and the computed ones, in an order in which each can be built. */
export async function buildOrder(
  db: Database,
  folder: string,
  computed: readonly Relation[] = []
): Promise<Relation[]> {
  const found: Relation[] = [...computed];
  for (const layer of LAYERS) {
    for (const path of readdirSync(join(folder, layer), {recursive: true, encoding: "utf8"}).sort()) {
      if (!path.endsWith(".sql") || path.endsWith(DIALECT)) continue;
      const file = posix.join(layer, ...path.split(sep));
      const sql = readFileSync(join(folder, file), "utf8");
      found.push({
        name: posix.basename(file, ".sql"),
        layer,
        file,
        sql,
        reads: [
          ...(await tablesRead(db, sql, file)),
          // what comes back of a warehouse is added to what the data folder holds
          ...(comesBack(join(folder, file)) ? ["remote_alerts"] : [])
        ],
        isView: layer === "staging"
      });
    }
  }
  found.push(...unions(found));
  const byName = new Map(found.map((relation) => [relation.name, relation]));
  if (byName.size < found.length) throw new Error("Two SQL files share a name; relation names are unique.");
  for (const relation of found) checkLayers(relation, byName);
  return topological(found, byName);
}

const DIALECT = ".clickhouse.sql";

/** Whether a select has one for ClickHouse beside it whose rows come back. */
function comesBack(path: string): boolean {
  const beside = path.replace(/\.sql$/, DIALECT);
  return existsSync(beside) && /^-- Merge: /m.test(readFileSync(beside, "utf8"));
}

/** What was parsed before: the same text reads the same tables. */
const parsed = new Map<string, string[]>();

/** The tables a select reads, its own common table expressions left out. */
export async function tablesRead(db: Database, sql: string, file: string): Promise<string[]> {
  const known = parsed.get(sql);
  if (known) return known;
  const [row] = await db.rows(`select json_serialize_sql(${literal(sql)}) as tree`);
  const tree = JSON.parse(String(row?.["tree"])) as {error?: boolean; error_message?: string};
  if (tree.error) throw new Error(`${file}: ${tree.error_message ?? "not a select"}`);
  const tables = new Set<string>();
  const expressions = new Set<string>();
  walk(tree, (node) => {
    if (node["type"] === "BASE_TABLE") tables.add(String(node["table_name"]));
    const ctes = node["cte_map"] as {map?: {key: string}[]} | undefined;
    for (const cte of ctes?.map ?? []) expressions.add(cte.key);
    if (typeof node["cte_name"] === "string") expressions.add(node["cte_name"]);
    if (typeof node["ctename"] === "string") expressions.add(node["ctename"]);
  });
  const read = [...tables].filter((table) => !expressions.has(table)).sort();
  parsed.set(sql, read);
  return read;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (node !== null && typeof node === "object") {
    visit(node as Record<string, unknown>);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

function checkLayers(relation: Relation, byName: ReadonlyMap<string, Relation>): void {
  for (const read of relation.reads) {
    const layer = read.startsWith("raw_") ? "raw" : byName.get(read)?.layer;
    if (layer === undefined) throw new Error(`${relation.file}: reads ${read}, which no file defines.`);
    if (!MAY_READ[relation.layer].includes(layer))
      throw new Error(`${relation.file}: a ${relation.layer} file may not read ${read} (${layer}).`);
  }
}

function topological(relations: readonly Relation[], byName: ReadonlyMap<string, Relation>): Relation[] {
  const order: Relation[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (relation: Relation, path: readonly string[]): void => {
    if (state.get(relation.name) === "done") return;
    if (state.get(relation.name) === "open")
      throw new Error(`These read one another in a circle: ${[...path, relation.name].join(" → ")}`);
    state.set(relation.name, "open");
    for (const read of relation.reads) {
      const next = byName.get(read);
      if (next) visit(next, [...path, relation.name]);
    }
    state.set(relation.name, "done");
    order.push(relation);
  };
  for (const relation of relations) visit(relation, []);
  return order;
}
