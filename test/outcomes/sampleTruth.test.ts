import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {csvRow} from "../../src/shared/csv.js";
import {warehouse} from "../support/warehouse.js";

const START = Date.parse("2022-01-01T00:00:00Z");
const on = (day: number): string => new Date(START + day * 86_400_000).toISOString();
const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${csvRow(row)}\n`).join("");
const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);

/** One condition that ends with the closing of actions A and B, beside another that goes on; what is true of it, if it is told. */
async function told(truth?: string): Promise<Row[]> {
  const fell = every(10, 5, 500);
  const others = every(10, 6, 999);
  const db = await warehouse({
    asOf: on(1000),
    settings: "coverage: {d: {from: 2022-01-01, to: 2026-01-01}}",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...fell.map((day, i) => [`I${i}`, on(day), "a"]),
        ...others.map((day, i) => [`J${i}`, on(day), "b"])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer"],
        ...fell.map((_, i) => [`I${i}`, "slow", "process"])
      ]),
      "d/actions.csv": csv([
        ["action_id", "status", "created_at", "closed_at"],
        ["A", "done", on(480), on(500)],
        ["B", "done", on(485), on(503)]
      ]),
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\nB,condition,slow\n",
      ...(truth === undefined ? {} : {"truth.json": truth})
    }
  });
  const rows = await db.rows("select * from sample_truth");
  expect(await db.rows("select count(*)::integer as n from verdicts where verdict = 'improved'")).toEqual([
    {n: 2}
  ]);
  db.close();
  return rows;
}

const effect = (id: string, ratio: number, more: object = {}): object => ({
  action_id: `d:${id}`,
  target: {kind: "condition", id: "slow", service: ""},
  has_effect: ratio !== 1,
  ratio,
  ...more
});
const truthOf = (...actions: object[]): string => JSON.stringify({actions});

test("a simulated company knows which of its improvements are none; a joint one is real where one of its actions is", async () => {
  expect(await told(truthOf(effect("A", 1), effect("B", 1)))).toEqual([{improved: 1, not_real: 1}]);
  expect(await told(truthOf(effect("A", 1), effect("B", 0.2)))).toEqual([{improved: 1, not_real: 0}]);
});

test("what an action did to something else, made worse or never did is no improvement of the target", async () => {
  const elsewhere = {target: {kind: "condition", id: "other", service: ""}};
  const actions = truthOf(effect("A", 0.2, elsewhere), effect("B", 0.2, {has_effect: false}));
  expect(await told(actions)).toEqual([{improved: 1, not_real: 1}]);
  expect(await told(truthOf(effect("A", 3), effect("B", 1)))).toEqual([{improved: 1, not_real: 1}]);
});

test("of any other data nobody knows, whatever a file of that name holds", async () => {
  expect(await told()).toEqual([]);
  expect(await told("{")).toEqual([]);
  expect(await told('{"actions": [{"truth": "hurts"}]}')).toEqual([]);
});
