/** No relation tries each row of one side of a join with each of the other, unless one side is a single row. */
import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import type {Database} from "../../loaders/warehouse/database.js";
import {folder} from "../support/warehouse.js";

/** Joins that are loops all the same, with the reason: one of the sides is one row, whatever the company's size. */
const ONE_ROW: Readonly<Record<string, string>> = {
  alert_gaps: "from when to when alerts were watched",
  jira_kinds: "the settings' types of incidents",
  incident_declared: "the settings",
  retros: "the day of the data",
  near_misses: "the day of the data",
  excluded: "the day of the data"
};

interface Operator {
  readonly name: string;
  readonly children?: readonly Operator[];
}

/** The loops over both sides in the plan of a select. */
async function loops(db: Database, sql: string): Promise<string[]> {
  const plan = await db.connection.runAndReadAll(`explain (format json) ${sql}`);
  const names = (operators: readonly Operator[]): string[] =>
    operators.flatMap(({name, children = []}) => [name.trim(), ...names(children)]);
  return names(JSON.parse(String(plan.getRows()[0]![1])) as Operator[]).filter((name) =>
    ["BLOCKWISE_NL_JOIN", "NESTED_LOOP_JOIN"].includes(name)
  );
}

test("no relation joins by a loop over all pairs", async () => {
  const data = folder({"own/incidents.csv": "incident_id,started_at\nI1,2026-01-05T10:00:00Z\n"});
  const {db, relations} = await loadWarehouse({data});
  try {
    const found: string[] = [];
    for (const {name, sql, isView, compute} of relations)
      if (!isView && !compute && (await loops(db, sql)).length > 0) found.push(name);
    expect(found.sort()).toEqual(Object.keys(ONE_ROW).sort());
    const pairs = "from incidents join actions on contains(actions.title, incidents.title)";
    expect(await loops(db, pairs)).toEqual(["BLOCKWISE_NL_JOIN"]);
    const unequal = "from incidents join actions on actions.title <> incidents.title";
    expect(await loops(db, unequal)).toEqual(["NESTED_LOOP_JOIN"]);
  } finally {
    db.close();
    rmSync(data, {recursive: true});
  }
});
