/** What loads keep between them: it changes nothing but the time a load takes, and may be lost or damaged at any time. */
import {appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {openCache} from "../../loaders/cache/cache.js";
import {sweep} from "../../loaders/cache/sweep.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {load} from "../../loaders/commands/load.js";
import {type Database, identifier, openDatabase} from "../../loaders/warehouse/database.js";
import {folder} from "../support/warehouse.js";

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "followthrough-cache-"));
  process.env["FOLLOWTHROUGH_CACHE"] = cache;
});
afterEach(() => {
  process.env["FOLLOWTHROUGH_CACHE"] = "";
  rmSync(cache, {recursive: true, force: true});
  vi.restoreAllMocks();
});

const INCIDENTS = `incident_id,title,service,started_at,resolved_at
I-1,Checkout was slow,checkout,2026-01-10T08:00:00Z,2026-01-10T09:00:00Z
I-2,No mail,mail,2026-02-10T08:00:00Z,2026-02-10T09:30:00Z
`;
const ACTIONS = `action_id,incident_id,title,status,created_at,closed_at
A-1,I-1,Add an alert for checkout,done,2026-01-11T00:00:00Z,2026-01-20T00:00:00Z
`;

/** Every table with its rows, as sorted text: SQL leaves the order of some open. */
async function contents(db: Database): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const {table_name: table} of await db.rows("select table_name from duckdb_tables() order by all"))
    found[table as string] = (await db.rows(`from ${identifier(table as string)}`))
      .map((row) =>
        JSON.stringify(row, (_, cell: unknown) => (typeof cell === "bigint" ? String(cell) : cell))
      )
      .sort()
      .join("\n");
  return found;
}

async function loaded(data: string, isKept: boolean): Promise<Record<string, string>> {
  const warehouse = await loadWarehouse({data, cache: isKept});
  try {
    return await contents(warehouse.db);
  } finally {
    warehouse.db.close();
  }
}

const kept = (kind: string): string[] =>
  readdirSync(cache).filter((name) => name.startsWith(kind) && !name.endsWith(".sum"));

test("a load of what did not change is the warehouse that the last one made, and one damaged is made again", async () => {
  const data = folder({"own/incidents.csv": INCIDENTS, "own/actions.csv": ACTIONS});
  const plain = await loaded(data, false);
  expect(readdirSync(cache)).toEqual([]);
  expect(await loaded(data, true)).toEqual(plain);
  expect(kept("warehouse-")).toHaveLength(1);
  expect(kept("file-")).toHaveLength(2);
  const made = statSync(join(cache, kept("warehouse-")[0]!)).mtimeMs;
  expect(await loaded(data, true)).toEqual(plain);
  expect(statSync(join(cache, kept("warehouse-")[0]!)).mtimeMs).toBe(made);
  const said = vi.spyOn(console, "error").mockReturnValue();
  appendFileSync(join(cache, kept("warehouse-")[0]!), "x");
  for (const name of kept("file-")) writeFileSync(join(cache, name), "no entry");
  expect(await loaded(data, true)).toEqual(plain);
  expect(
    said.mock.calls
      .flat()
      .join("\n")
      .match(/is damaged: it is made again/g)
  ).toHaveLength(3);

  writeFileSync(join(data, "settings.yaml"), "thresholds: {trigger_exclusion_days: 20}\n");
  expect(await loaded(data, true)).toEqual(await loaded(data, false));
  expect(kept("warehouse-")).toHaveLength(2);
  rmSync(data, {recursive: true});
});

test("a DuckDB file can be written from what was kept", async () => {
  const data = folder({"own/incidents.csv": INCIDENTS, "own/actions.csv": ACTIONS});
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const file = join(data, "written.duckdb");
  for (const from of ["a warehouse just made", "one made before"]) {
    await load({data, db: file, cache: true});
    const db = await openDatabase(file, undefined, true);
    expect(await db.rows("select count(*)::integer as n from incidents"), from).toEqual([{n: 2}]);
    db.close();
    rmSync(file);
  }
  expect(kept("warehouse-")).toHaveLength(1);
  rmSync(data, {recursive: true});
});

test("the folder is its owner's alone, and one that can't be made is done without", () => {
  const other = join(cache, "made");
  process.env["FOLLOWTHROUGH_CACHE"] = other;
  openCache(true)!.put("file-1", {a: [1, undefined]});
  expect(statSync(other).mode & 0o777).toBe(0o700);
  expect(statSync(join(other, "file-1")).mode & 0o777).toBe(0o600);
  expect(openCache(true)!.get("file-1")).toEqual({a: [1, undefined]});
  expect(openCache(true)!.get("file-2")).toBeUndefined();
  expect(openCache(false)).toBeUndefined();

  const said = vi.spyOn(console, "error").mockReturnValue();
  process.env["FOLLOWTHROUGH_CACHE"] = join(other, "file-1/below");
  expect(openCache(true)).toBeUndefined();
  expect(said).toHaveBeenCalledOnce();
});

test("only what the last loads used stays, within the bound; the young and what is being written too", () => {
  const use = (of: string, names: readonly string[]): void => {
    const own = openCache(true)!;
    for (const name of names) own.put(name, name);
    own.finish(of);
  };
  use("one", ["file-a", "file-b"]);
  use("one", ["file-b"]);
  use("two", ["file-c"]);
  writeFileSync(join(cache, `warehouse-d.${process.pid}.new`), "");
  writeFileSync(join(cache, "warehouse-e.999999999.new"), "");
  expect(kept("file-")).toEqual(["file-a", "file-b", "file-c"]);
  const old = new Date(Date.now() - 3_600_000);
  const lists = kept("used-").sort(
    (a, b) => statSync(join(cache, a)).mtimeMs - statSync(join(cache, b)).mtimeMs
  );
  for (const name of readdirSync(cache)) if (name !== lists[1]) utimesSync(join(cache, name), old, old);
  sweep(cache);
  expect(kept("file-")).toEqual(["file-b", "file-c"]);
  expect(kept("warehouse-")).toEqual([`warehouse-d.${process.pid}.new`]);
  sweep(cache, {most: 1});
  expect(kept("file-")).toEqual(["file-c"]);
});
