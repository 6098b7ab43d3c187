/** One DuckDB a worker: opening and closing one for every test cost more than most tests. */
import type {DuckDBInstance} from "@duckdb/node-api";
import {type Database, databaseOn, openInstance} from "../../loaders/warehouse/database.js";

let shared: Promise<DuckDBInstance> | undefined;
let opened = 0;

/** An empty database in memory; small blocks and one thread, since tests have few rows in many tables. */
export async function freshDatabase(): Promise<Database> {
  const instance = await (shared ??= openInstance(":memory:", {
    default_block_size: "16384",
    threads: "1"
  }));
  const catalog = `test_${(opened += 1)}`;
  const connection = await instance.connect();
  await connection.run(`attach ':memory:' as ${catalog}`);
  return databaseOn(instance, catalog, () => {
    void connection.run(`detach ${catalog}`).finally(() => {
      connection.closeSync();
    });
  });
}
