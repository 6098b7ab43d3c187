/** `npm run load`: the warehouse as a DuckDB file. */
import {renameSync, rmSync} from "node:fs";
import {resolve} from "node:path";
import {columnText} from "../../src/shared/columns.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {columnNames, contractOf, isExported} from "../warehouse/contract.js";
import {type Database, identifier, literal} from "../warehouse/database.js";
import type {Relation} from "../warehouse/graph.js";
import {audienceOf} from "../warehouse/public.js";
import {shipped, shippedColumns} from "../warehouse/schema.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";
import {writeViews} from "./biViews.js";

/**
 * Writes the model, the analyses and what pages read (so that a question asked in Explore runs here too) to a DuckDB
 * file, whole or not at all. The file never held anything else: nothing that was left out can be found in it.
 */
export async function load({
  db: target,
  public: isPublic,
  ...options
}: Omit<LoadOptions, "db"> & {readonly db: string; readonly public?: boolean}): Promise<void> {
  const file = resolve(target);
  const fresh = `${file}.new`;
  rmSync(fresh, {force: true});
  const audience = audienceOf(isPublic);
  const {db, relations} = await loadWarehouse({...options, audience, onProgress: progress()});
  try {
    await db.run(`attach ${literal(fresh)} as written`);
    const ofPages = shipped(relations).filter((relation) => !isExported(relation));
    const tables = [...relations.filter(isExported), ...ofPages];
    for (const relation of tables) await write(db, relation);
    await writeViews(db, "written");
    await db.run("detach written");
    db.close();
    renameSync(fresh, file);
    say(`${tables.length} tables in ${file}`);
  } finally {
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
  }
}

/** The table, what it answers, and what each column holds: as comments, for BI tools. */
async function write(db: Database, relation: Relation): Promise<void> {
  const {description, key, nullable, values} = contractOf(relation);
  const table = `written.${identifier(relation.name)}`;
  const columns = await columnsOf(db, relation);
  await db.run(
    `create table ${table} as select ${columns.map(identifier).join(", ")} from ${identifier(relation.name)}`
  );
  await db.run(`comment on table ${table} is ${literal(description.replaceAll("\n", " "))}`);
  for (const {column_name, column_type} of await db.rows(`describe ${table}`)) {
    const name = String(column_name);
    const said = columnText({
      name,
      type: String(column_type),
      isKey: key.includes(name),
      nullable: nullable.has(name),
      values: values.get(name) ?? []
    });
    await db.run(`comment on column ${table}.${identifier(name)} is ${literal(said)}`);
  }
}

async function columnsOf(db: Database, relation: Relation): Promise<readonly string[]> {
  if (!isExported(relation)) return shippedColumns(db, relation);
  const {internal} = contractOf(relation);
  return (await columnNames(db, relation.name)).filter((name) => internal === "all" || !internal.has(name));
}
