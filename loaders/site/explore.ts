/** What the Explore page is made of: the shipped tables in words, the data folder's queries, and the database for the browser. */
import {copyFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Explore, ExploreTable} from "../../src/explore/types.js";
import {dataFolder} from "../settings/dataFolder.js";
import {contractOf} from "../warehouse/contract.js";
import {type Database, identifier} from "../warehouse/database.js";
import type {Relation} from "../warehouse/graph.js";
import {shipped, shippedColumns} from "../warehouse/schema.js";
import {savedQueries} from "./savedQueries.js";

/** One build of it, for browsers of 2022 and later: WebAssembly with exceptions, one thread. */
const ENGINE = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"];

/** Writes explore.json and, beside it, the database; the same inputs give the same bytes. */
export async function writeExplore(
  db: Database,
  relations: readonly Relation[],
  data: string | undefined,
  folder: string
): Promise<void> {
  const tables: ExploreTable[] = [];
  for (const relation of shipped(relations)) tables.push(await table(db, relation));
  const [site] = await db.rows("select is_public from site");
  const explore: Explore = {
    tables,
    saved: site?.["is_public"] === true ? [] : savedQueries(dataFolder(data))
  };
  writeFileSync(join(folder, "explore.json"), JSON.stringify(explore));
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  for (const file of ENGINE) copyFileSync(join(dist, file), join(folder, file));
}

async function table(db: Database, relation: Relation): Promise<ExploreTable> {
  const {description, key, nullable, values} = contractOf(relation);
  const names = await shippedColumns(db, relation);
  const from = `${names.map(identifier).join(", ")} from ${identifier(relation.name)}`;
  const columns = await db.rows(`describe select ${from}`);
  const [count] = await db.rows(`select count(*) as n from ${identifier(relation.name)}`);
  return {
    name: relation.name,
    description: description.replace(/\s+/g, " "),
    rows: Number(count?.["n"]),
    columns: columns.map(({column_name, column_type}) => {
      const name = String(column_name);
      return {
        name,
        type: String(column_type),
        isKey: key.includes(name),
        nullable: nullable.has(name),
        values: values.get(name) ?? []
      };
    })
  };
}
