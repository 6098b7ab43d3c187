import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type Database, openDatabase} from "../../loaders/warehouse/database.js";
import {LAYERS, buildOrder, tablesRead} from "../../loaders/warehouse/graph.js";
import {folder} from "../support/warehouse.js";

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** A folder of SQL layers with the given files. */
function layers(files: Readonly<Record<string, string>>): string {
  const root = folder({});
  for (const layer of LAYERS) mkdirSync(join(root, layer));
  for (const [path, sql] of Object.entries(files)) writeFileSync(join(root, path), `-- Test.\n${sql}`);
  return root;
}

test.each([
  {sql: "select a from raw_x", reads: ["raw_x"]},
  {sql: "with c as (select 1 from a) select * from c join b on true", reads: ["a", "b"]},
  {
    sql: "with recursive r as (select 1 as n union select n + 1 from r join s on true) select * from r",
    reads: ["s"]
  },
  {sql: "select * from a where x in (select y from b) and exists (select 1 from c)", reads: ["a", "b", "c"]},
  {sql: "from a union all by name from b", reads: ["a", "b"]}
])("$sql reads $reads", async ({sql, reads}) => {
  expect(await tablesRead(db, sql, "x.sql")).toEqual(reads);
});

test("a relation is built after what it reads, whatever its file's name", async () => {
  const root = layers({
    "model/a.sql": "select * from b",
    "model/b.sql": "select * from stg_z",
    "staging/stg_z.sql": "select * from raw_z"
  });
  expect((await buildOrder(db, root)).map(({name}) => name)).toEqual(["stg_z", "b", "a"]);
});

test.each([
  {
    files: {"staging/stg_a.sql": "select * from m", "model/m.sql": "select 1"},
    message: "a staging file may not read m (model)"
  },
  {files: {"analysis/x.sql": "select * from raw_y"}, message: "an? analysis file may not read raw_y"},
  {files: {"model/x.sql": "select * from nowhere"}, message: "reads nowhere, which no file defines"},
  {
    files: {"model/a.sql": "select * from b", "model/b.sql": "select * from a"},
    message: "in a circle: a → b → a"
  },
  {files: {"model/a.sql": "select 1", "analysis/a.sql": "select 1"}, message: "share a name"},
  {files: {"model/a.sql": "selec 1"}, message: "model/a.sql"}
])("refuses: $message", async ({files, message}) => {
  const pattern = new RegExp(message.replace(/[()]/g, "\\$&"));
  await expect(buildOrder(db, layers(files as unknown as Record<string, string>))).rejects.toThrow(pattern);
});
