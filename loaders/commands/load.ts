/** `npm run load`: the warehouse as a DuckDB file. */
import {renameSync, rmSync} from "node:fs";
import {resolve} from "node:path";
import {columnText} from "../../src/shared/columns.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {columnNames, contractOf, isExported} from "../warehouse/contract.js";
import {type Database, identifier, literal} from "../warehouse/database.js";
import type {Relation} from "../warehouse/graph.js";
import {shipped, shippedColumns} from "../warehouse/schema.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";

/** Writes the model, the analyses and what pages read (so that a question asked in Explore runs here too) to a DuckDB file, whole or not at all. */
export async function load({db: target, ...options}: LoadOptions & {readonly db: string}): Promise<void> {
  const file = resolve(target);
  const fresh = `${file}.new`;
  rmSync(fresh, {force: true});
  try {
    const {db, relations} = await loadWarehouse({...options, db: fresh, onProgress: progress()});
    const ofPages = shipped(relations).filter((relation) => !isExported(relation));
    const exported = relations.filter(isExported);
    const tables = [...exported, ...ofPages];
    const kept = new Set(tables.map(({name}) => name));
    for (const relation of exported) {
      const {internal} = contractOf(relation);
      if (internal !== "all") await drop(db, relation, [...internal]);
    }
    for (const relation of ofPages) {
      const shown = new Set(await shippedColumns(db, relation));
      await drop(
        db,
        relation,
        (await columnNames(db, relation.name)).filter((name) => !shown.has(name))
      );
    }
    for (const {name, type} of await db.rows(
      "select table_name as name, table_type as type from information_schema.tables where table_schema = 'main'"
    ))
      if (!kept.has(String(name)))
        await db.run(`drop ${type === "VIEW" ? "view" : "table"} ${identifier(String(name))}`);
    for (const relation of tables) await describe(db, relation);
    await db.run("checkpoint");
    db.close();
    renameSync(fresh, file);
    say(`${kept.size} tables in ${file}`);
  } finally {
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
  }
}

async function drop(db: Database, {name}: Relation, columns: readonly string[]): Promise<void> {
  for (const column of columns)
    await db.run(`alter table ${identifier(name)} drop column ${identifier(column)}`);
}

/** What the table answers, and what each column holds: as comments, for BI tools. */
async function describe(db: Database, relation: Relation): Promise<void> {
  const {description, key, nullable, values} = contractOf(relation);
  const table = identifier(relation.name);
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
