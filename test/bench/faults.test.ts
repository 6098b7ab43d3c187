/** What `bench -- --faults` compares: a command's output is the same text only for the same content. */
import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {stateOf} from "../../loaders/bench/faults/state.js";
import {openDatabase} from "../../loaders/warehouse/database.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "faults-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test("a folder's state is that of its files, and a missing one says so", async () => {
  writeFileSync(join(folder, "a.json"), "[]");
  const before = await stateOf(folder);
  expect(before).toMatch(/^1 files /);
  appendFileSync(join(folder, "a.json"), " ");
  expect(await stateOf(folder)).not.toBe(before);
  expect(await stateOf(join(folder, "none"))).toBe("missing");
});

test("a database's state is its tables with their rows; a broken file can't be read", async () => {
  const file = join(folder, "x.duckdb");
  const db = await openDatabase(file);
  await db.run("create table t as select * from range(3)");
  db.close();
  const before = await stateOf(file);
  expect(before).toMatch(/^t 3 \d+$/);
  const again = await openDatabase(file);
  await again.run("update t set range = 7 where range = 1");
  again.close();
  expect(await stateOf(file)).not.toBe(before);
  writeFileSync(file, "half");
  expect(await stateOf(file)).toMatch(/^can't be read/);
});
