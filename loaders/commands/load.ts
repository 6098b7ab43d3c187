/** `npm run load`: the warehouse as a DuckDB file. */
import {renameSync, rmSync} from "node:fs";
import {resolve} from "node:path";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {contractOf, isExported} from "../warehouse/contract.js";
import {identifier} from "../warehouse/database.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";

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
    await db.run("checkpoint");
    db.close();
    renameSync(fresh, file);
    say(`${kept.size} tables in ${file}`);
  } finally {
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
  }
}
