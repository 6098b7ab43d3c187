import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
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
  for (const [path, sql] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), `-- Test.\n${sql}`);
  }
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

test("a source is joined by the names of its relations: staged ones, and those that joining/<source> tells", async () => {
  const order = await buildOrder(
    db,
    layers({
      "staging/stg_pager_alerts.sql": "select 'p' as record_id, 'pager' as source",
      "joining/tracker/tracker_alerts.sql": "select 't' as record_id, 'tracker' as source, 1 as more",
      "joining/other/tracker_alerts_of.sql": "select 1",
      "joining/all_alerts.sql": "select * from claimed_alerts",
      "joining/first_alerts.sql": "select * from staged_alerts",
      "joining/no_retros.sql": "select * from claimed_retros"
    })
  );
  const built = await openDatabase();
  for (const {name, sql, isView} of order)
    await built.run(`create ${isView ? "view" : "table"} ${name} as ${sql}`);
  const told = async (name: string) =>
    (await built.rows(`from ${name}`)).map(({record_id, told_by}) => [record_id, told_by]);
  expect(await told("all_alerts")).toEqual([
    ["p", "pager"],
    ["t", "tracker"]
  ]);
  expect(await told("first_alerts")).toEqual([["p", "pager"]]);
  expect(await told("no_retros")).toEqual([]);
  built.close();
});

test.each([
  {
    files: {"staging/stg_a.sql": "select * from m", "model/m.sql": "select 1"},
    message: "a staging file may not read m (model)"
  },
  {files: {"analysis/x.sql": "select * from raw_y"}, message: "an? analysis file may not read raw_y"},
  {files: {"model/x.sql": "select * from raw_y"}, message: "a model file may not read raw_y"},
  {
    files: {"joining/a.sql": "select * from m", "model/m.sql": "select 1"},
    message: "a joining file may not read m (model)"
  },
  {
    files: {"model/m.sql": "select * from q", "measures/q.sql": "select 1"},
    message: "a model file may not read q (measures)"
  },
  {
    files: {"measures/q.sql": "select * from j", "joining/j.sql": "select 1"},
    message: "a measures file may not read j (joining)"
  },
  {
    files: {"pages/p.sql": "select * from stg_x", "staging/stg_x.sql": "select 1"},
    message: "a pages file may not read stg_x (staging)"
  },
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
