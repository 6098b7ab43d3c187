/** `npm run export`: every model and analysis table as CSV, JSON or Parquet, and a manifest of them. */
import {mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {FORMULA} from "../../src/shared/csv.js";
import {defaults} from "../../src/stats/defaults.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {contractOf, isExported} from "../warehouse/contract.js";
import {type Database, identifier, literal} from "../warehouse/database.js";
import {UsageError} from "../errors.js";
import type {Relation} from "../warehouse/graph.js";
import {audienceOf} from "../warehouse/public.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";

const COPY: Readonly<Record<string, string>> = {
  csv: "format csv, header true",
  json: "format json, array true",
  parquet: "format parquet"
};

/** Writes the tables beside `out` first and moves them in when all are there, the manifest last: a folder that has one is whole. */
export async function exportTables({
  out,
  format,
  public: isPublic,
  ...options
}: Omit<LoadOptions, "db"> & {
  readonly out: string;
  readonly format: string;
  readonly public?: boolean;
}): Promise<void> {
  if (!Object.hasOwn(COPY, format))
    throw new UsageError(`--format: “${format}” is none of ${Object.keys(COPY).join(", ")}`);
  const folder = resolve(out);
  const fresh = `${folder}.new`;
  rmSync(fresh, {recursive: true, force: true});
  const {db, relations} = await loadWarehouse({
    ...options,
    audience: audienceOf(isPublic),
    onProgress: progress()
  });
  try {
    const tables = await writeTables(db, relations.filter(isExported), {to: fresh, format});
    mkdirSync(folder, {recursive: true});
    rmSync(join(folder, "manifest.json"), {force: true});
    for (const name of [...Object.keys(tables).map((table) => `${table}.${format}`), "manifest.json"])
      renameSync(join(fresh, name), join(folder, name));
    say(`${Object.keys(tables).length} tables in ${folder}`);
  } finally {
    db.close();
    rmSync(fresh, {recursive: true, force: true});
  }
}

export interface WrittenTable {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Writes relations, one file each, and manifest.json: what they were made with, their rows and columns. */
export async function writeTables(
  db: Database,
  relations: readonly Relation[],
  {to, format, footer}: {readonly to: string; readonly format: string; readonly footer?: string}
): Promise<Readonly<Record<string, WrittenTable>>> {
  mkdirSync(to, {recursive: true});
  const tables: Record<string, WrittenTable> = {};
  for (const relation of relations) {
    const columns = await exportColumns(db, relation, format);
    const file = join(to, `${relation.name}.${format}`);
    await db.run(
      `copy (select ${columns.map(({sql}) => sql).join(", ")} from ${identifier(relation.name)}) to ${literal(file)} (${COPY[format]!})`
    );
    const [count] = await db.rows(`select count(*) as n from ${identifier(relation.name)}`);
    tables[relation.name] = {rows: Number(count?.["n"]), columns: columns.map(({name}) => name)};
  }
  const [made] = await db.rows(`select strftime(as_of_at, '%Y-%m-%dT%H:%M:%SZ') as data_cut, made_with.*
    from as_of cross join made_with`);
  const {version, data_cut, ...hashes} = made!;
  const manifest = {
    version,
    verdict_rule: defaults.ruleVersion,
    data_cut,
    ...hashes,
    format,
    footer,
    tables
  };
  writeFileSync(join(to, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return tables;
}

interface Column {
  readonly name: string;
  readonly sql: string;
}

/** Text formats get ISO times, JSON lists and finite numbers; a text that a spreadsheet would run is defused in CSV. */
async function exportColumns(db: Database, relation: Relation, format: string): Promise<Column[]> {
  const {infinite, internal} = contractOf(relation);
  const columns = await db.rows(`describe ${identifier(relation.name)}`);
  return columns.flatMap(({column_name, column_type}) => {
    const name = String(column_name);
    if (internal === "all" || internal.has(name)) return [];
    const type = String(column_type);
    const column = identifier(name);
    if (format === "parquet") return [{name, sql: column}];
    if (type === "TIMESTAMP")
      return [{name, sql: `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ') as ${column}`}];
    if (format === "csv" && type.endsWith("[]"))
      return [{name, sql: `to_json(${column})::varchar as ${column}`}];
    if (format === "csv" && type === "VARCHAR")
      return [
        {
          name,
          sql: `case when regexp_matches(${column}, ${literal(FORMULA)}) then '''' || ${column} else ${column} end as ${column}`
        }
      ];
    if (type === "DOUBLE" && infinite.has(name))
      return [
        {name, sql: `case when isfinite(${column}) then ${column} end as ${column}`},
        {
          name: `${name}_is`,
          sql: `case when isnan(${column}) then 'undefined' when isinf(${column}) then 'infinite' when ${column} is not null then 'finite' end as ${identifier(`${name}_is`)}`
        }
      ];
    return [{name, sql: column}];
  });
}
