import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {load} from "../../loaders/commands/load.js";
import {openDatabase} from "../../loaders/warehouse/database.js";
import {folder} from "../support/warehouse.js";

test("the database holds the tables alone, each with what it answers and its columns with their values", async () => {
  const data = folder({"d/incidents.csv": "incident_id,title,started_at\nI1,Down,2026-02-01T10:00:00Z\n"});
  const file = join(data, "out.duckdb");
  await load({data, db: file});
  const db = await openDatabase(file);
  expect(await db.rows("select incident_id from incidents")).toEqual([{incident_id: "d:I1"}]);
  const tables = await db.rows("select table_name as name, comment from duckdb_tables() order by 1");
  expect(tables.map(({name}) => name)).toContain("verdicts");
  expect(tables.filter(({name}) => /^(?:raw|stg)_/.test(String(name)))).toEqual([]);
  expect(tables.filter(({comment}) => typeof comment !== "string" || comment === "")).toEqual([]);
  const [column] = await db.rows(
    "select comment from duckdb_columns() where table_name = 'verdicts' and column_name = 'verdict'"
  );
  expect(column!["comment"]).toContain(
    "One of improved, worsened, no_detectable_change, too_early, not_measurable."
  );
  const untold = await db.rows(
    "select table_name, column_name from duckdb_columns() where not internal and coalesce(comment, '') = ''"
  );
  expect(untold).toEqual([]);
  const views = await db.rows(
    "select view_name as name, comment from duckdb_views() where not internal order by 1"
  );
  expect(views.map(({name}) => name)).toEqual(["headline_changes", "open_actions", "quarters_wide"]);
  expect(views.filter(({comment}) => typeof comment !== "string")).toEqual([]);
  expect(await db.rows("select quarter, incidents, pages from quarters_wide")).toEqual([
    {quarter: "2026-Q1", incidents: 1, pages: null}
  ]);
  for (const view of ["headline_changes", "open_actions"])
    expect(await db.rows(`select count(*)::integer as n from ${view}`)).toEqual([{n: 0}]);
  expect(await db.rows("select title from incident_rows")).toEqual([{title: "Down"}]);
  db.close();
  rmSync(data, {recursive: true});
});
