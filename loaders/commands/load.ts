/** `npm run load`: the warehouse as a DuckDB file. */
import {renameSync, rmSync} from "node:fs";
import {resolve} from "node:path";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {contractOf, isExported} from "../warehouse/contract.js";
import {type Database, identifier, literal} from "../warehouse/database.js";
import type {Relation} from "../warehouse/graph.js";
import {progress} from "../progress.js";

/** Writes model and analysis tables to a DuckDB file, whole or not at all. */
export async function load({db: target, ...options}: LoadOptions & {readonly db: string}): Promise<void> {
  const file = resolve(target);
  const fresh = `${file}.new`;
  rmSync(fresh, {force: true});
  try {
    const {db, relations} = await loadWarehouse({...options, db: fresh, onProgress: progress()});
    const exported = relations.filter(isExported);
    const kept = new Set(exported.map(({name}) => name));
    for (const relation of exported)
      for (const column of contractOf(relation).internal)
        await db.run(`alter table ${identifier(relation.name)} drop column ${identifier(column)}`);
    for (const {name, type} of await db.rows(
      "select table_name as name, table_type as type from information_schema.tables where table_schema = 'main'"
    ))
      if (!kept.has(String(name)))
        await db.run(`drop ${type === "VIEW" ? "view" : "table"} ${identifier(String(name))}`);
    for (const relation of exported) await describe(db, relation);
    await db.run("checkpoint");
    db.close();
    renameSync(fresh, file);
    console.log(`${kept.size} tables in ${file}`);
  } finally {
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
  }
}

/** What the table answers, and of each column whether it is the key, may be null, and its values: as comments, for BI tools. */
async function describe(db: Database, relation: Relation): Promise<void> {
  const {description, key, nullable, values} = contractOf(relation);
  const table = identifier(relation.name);
  await db.run(`comment on table ${table} is ${literal(description.replaceAll("\n", " "))}`);
  for (const {column_name} of await db.rows(`describe ${table}`)) {
    const column = String(column_name);
    const said = [
      key.includes(column) && "part of the key",
      nullable.has(column) && "null where it is not known",
      values.has(column) && `one of ${values.get(column)!.join(", ")}`
    ].filter((part) => part !== false);
    if (said.length > 0)
      await db.run(`comment on column ${table}.${identifier(column)} is ${literal(said.join("; "))}`);
  }
}
