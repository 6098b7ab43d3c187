import {afterAll, beforeAll, expect, test} from "vitest";
import {contractOf, enforceContract} from "../../loaders/warehouse/contract.js";
import {type Database, openDatabase} from "../../loaders/warehouse/database.js";
import type {Relation} from "../../loaders/warehouse/graph.js";

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

let count = 0;
async function built(sql: string): Promise<Relation> {
  const name = `relation_${(count += 1)}`;
  await db.run(`create table ${name} as ${sql}`);
  return {name, layer: "model", file: `model/${name}.sql`, sql, reads: []};
}

test("a header gives the description, the key and the columns that may be null", () => {
  const contract = contractOf({
    file: "x.sql",
    sql: "-- How many?\n-- Weeks start Monday.\n-- Key: week, rule.\n-- Null: median_s.\nselect 1"
  });
  expect(contract.description).toBe("How many?\nWeeks start Monday.");
  expect(contract.key).toEqual(["week", "rule"]);
  expect([...contract.nullable]).toEqual(["median_s"]);
});

test("a file without a describing sentence is refused", () => {
  expect(() => contractOf({file: "x.sql", sql: "-- Key: a.\nselect 1 as a"})).toThrow("x.sql");
});

test.each([
  {sql: "-- T.\n-- Key: a.\nselect unnest([1, 1]) as a", message: "duplicate (a)"},
  {sql: "-- T.\n-- Key: a.\nselect 1 as a, null::int as b", message: "null b"},
  {sql: "-- T.\n-- Null: *.\nselect null::int as a", message: "Null: *"},
  {sql: "-- T.\n-- Row: one.\nselect unnest([1, 2]) as a", message: "2 rows, not one"},
  {sql: "-- T.\n-- Row: one.\nselect 1 as a where false", message: "0 rows, not one"},
  {
    sql: "-- T.\n-- Values: a (x | y).\nselect unnest(['x', 'z']) as a",
    message: "a “z” is none of its values"
  },
  {sql: "-- T.\n-- Values: z (x).\nselect 1 as a", message: "header names z"},
  {sql: "-- T.\n-- Ship: z.\nselect 1 as a", message: "header names z"},
  {sql: "-- T.\n-- Internal: z.\nselect 1 as a", message: "header names z"},
  {sql: "-- T.\n-- Key: z.\nselect 1 as a", message: "z"}
])("breaks on $message", async ({sql, message}) => {
  await expect(enforceContract(db, await built(sql))).rejects.toThrow(message);
});

test("a header says what is shipped, what is kept from the export, and the values of a column over several lines", () => {
  const told = (lines: string) => contractOf({file: "x.sql", sql: `-- T.\n${lines}\nselect 1`});
  expect([told("-- Ship.").ship, told("-- Ship: a, b.").ship, told("-- Key: a.").ship]).toEqual([
    "all",
    ["a", "b"],
    undefined
  ]);
  expect([
    told("-- Internal.").internal,
    told("-- Internal: a.").internal,
    told("-- Key: a.").internal
  ]).toEqual(["all", new Set(["a"]), new Set()]);
  expect(told("-- Values: a (x | y |\n-- z), b ( | q).").values).toEqual(
    new Map([
      ["a", ["x", "y", "z"]],
      ["b", ["", "q"]]
    ])
  );
});

test("passes rows that keep the promises", async () => {
  await expect(
    enforceContract(db, await built("-- T.\n-- Key: a.\n-- Null: b.\nselect 1 as a, null::int as b"))
  ).resolves.toBeUndefined();
});
