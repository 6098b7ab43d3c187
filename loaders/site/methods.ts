/**
 * What the Reference page is made of, taken from where it is defined: docstrings and defaults of src/stats, headers and
 * columns of the tables, the settings in force.
 */
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {defaultDocs, functionDocs} from "../../src/reference/docs.js";
import type {FunctionDoc, Methods, Setting, TableDoc} from "../../src/reference/types.js";
import {defaults} from "../../src/stats/defaults.js";
import {contractOf, isExported} from "../warehouse/contract.js";
import {type Database, identifier} from "../warehouse/database.js";
import type {Relation} from "../warehouse/graph.js";

const ROOT = resolve(import.meta.dirname, "../..");
const STATS = "src/stats";

/** Shown elsewhere on every page, and not chosen by anyone. */
const NOT_SETTINGS = new Set(["version", "is_sample", "settings_hash", "as_of"]);

/** Writes the page's data as JSON; the same inputs give the same bytes. */
export async function writeMethods(
  db: Database,
  relations: readonly Relation[],
  folder: string
): Promise<void> {
  const methods: Methods = {
    functions: statistics(),
    defaults: defaultDocs(readFileSync(join(ROOT, STATS, "defaults.ts"), "utf8"), defaults),
    settings: await settings(db),
    tables: await tables(db, relations)
  };
  writeFileSync(join(folder, "methods.json"), JSON.stringify(methods));
}

/** Every exported function of src/stats, by file; those of `reference` are used by no page. */
export function statistics(): FunctionDoc[] {
  return [STATS, `${STATS}/reference`]
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => ({name, file: `${folder}/${name}`})))
    .filter(({name}) => name.endsWith(".ts"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({file}) => functionDocs(readFileSync(join(ROOT, file), "utf8"), file));
}

async function settings(db: Database): Promise<Setting[]> {
  const rows = await db.rows(`
    select name, value from raw_setting_values
    union all
    select name, string_agg(value, ', ' order by rowid) from raw_setting_lists group by name
    order by name`);
  return rows
    .map(({name, value}) => ({name: String(name), value: typeof value === "string" ? value : null}))
    .filter(({name}) => !NOT_SETTINGS.has(name));
}

/** The tables that are exported or drawn, in order of layer and name. */
async function tables(db: Database, relations: readonly Relation[]): Promise<TableDoc[]> {
  const found: TableDoc[] = [];
  for (const layer of ["model", "measures", "analysis", "pages"] as const) {
    const own = relations.filter((one) => one.layer === layer && (isExported(one) || isShipped(one)));
    for (const relation of own.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      found.push(await table(db, relation, layer));
  }
  return found;
}

const isShipped = (relation: Relation): boolean => contractOf(relation).ship !== undefined;

/** What `target_key` stands for. */
const TARGET = new Set(["target_kind", "target_id", "target_service", "metric"]);

async function table(db: Database, relation: Relation, layer: TableDoc["layer"]): Promise<TableDoc> {
  const {description, key, nullable, internal} = contractOf(relation);
  const isShown = (name: string): boolean => internal === "all" || !internal.has(name);
  const columns = await db.rows(`describe ${identifier(relation.name)}`);
  return {
    name: relation.name,
    layer,
    file: relation.file.startsWith("loaders/") ? relation.file : `loaders/sql/${relation.file}`,
    description: description.replace(/\s+/g, " "),
    columns: columns
      .filter(({column_name}) => isShown(String(column_name)))
      .map(({column_name, column_type}) => {
        const name = String(column_name);
        return {
          name,
          type: String(column_type),
          nullable: nullable.has(name),
          isKey: key.includes(name) || (key.includes("target_key") && TARGET.has(name))
        };
      })
  };
}
