/** Verdicts against what is true: the shipped sample's truth.json, and organisations where nothing works. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {placeboRun, sum} from "../../loaders/bench/placebo.js";
import type {Database, Row} from "../../loaders/warehouse/database.js";

const SAMPLE = join(import.meta.dirname, "../../data/sample");

interface TrueAction {
  readonly action_id: string;
  readonly ratio: number;
  readonly expected_ratio: number | null;
}

let db: Database;
let verdicts: (Row & {readonly expected: number})[];

beforeAll(async () => {
  ({db} = await loadWarehouse({data: SAMPLE}));
  const truth = JSON.parse(readFileSync(join(SAMPLE, "truth.json"), "utf8")) as {actions: TrueAction[]};
  const ids = new Map(
    (await db.rows("select record_id, action_id from action_components")).map((row) => [
      row["record_id"],
      row["action_id"]
    ])
  );
  const expected = new Map(truth.actions.map((action) => [ids.get(action.action_id), action.expected_ratio]));
  const rows = await db.rows("select * from verdicts where basis <> 'inferred' and ratio is not null");
  verdicts = rows.flatMap((row) => {
    const ratio = expected.get(row["action_id"]);
    return typeof ratio === "number" ? [{...row, expected: ratio}] : [];
  });
});
afterAll(() => db.close());

const count = (verdict: string, from: number, to: number): number =>
  verdicts.filter((row) => row["verdict"] === verdict && row.expected >= from && row.expected < to).length;

test("the sample shows at least five improvements and a worsening, and every verdict occurs", async () => {
  const rows =
    await db.rows(`select verdict, count(distinct coalesce(change_set_id, action_id))::integer as n from verdicts
    where basis <> 'inferred' group by verdict`);
  const n = Object.fromEntries(rows.map((row) => [row["verdict"], row["n"]])) as Record<string, number>;
  expect(n["improved"]).toBeGreaterThanOrEqual(5);
  expect(n["worsened"]).toBeGreaterThanOrEqual(1);
  for (const verdict of ["no_detectable_change", "too_early", "not_measurable"])
    expect(n[verdict]).toBeGreaterThan(0);
});

test("what is called improved did fall, what is called worsened did rise, but for the promised few", () => {
  const claims = verdicts.filter(
    (row) => row["verdict"] === "improved" || row["verdict"] === "worsened"
  ).length;
  const wrong = count("improved", 1.0, Infinity) + count("worsened", 0, 1.0);
  const unchanged = verdicts.filter(
    (row) => row.expected === 1 && row["verdict"] !== "not_measurable"
  ).length;
  const found = count("improved", 0, 0.75);
  const fell = verdicts.filter((row) => row.expected < 0.75 && row["verdict"] !== "not_measurable").length;
  console.log(
    `truth of the sample: ${found} of ${fell} measurable falls found; ${wrong} of ${claims} claims false; ${unchanged} measurable without effect`
  );
  expect(claims).toBeGreaterThan(0);
  expect(wrong).toBeLessThanOrEqual(Math.ceil(0.05 * verdicts.length));
});

test("where nothing works, four organisations get no more false improvements than the rule allows", async () => {
  const runs = [];
  for (const seed of [1, 2, 3, 4]) runs.push(await placeboRun(seed, 1500));
  const total = sum(runs);
  console.log(
    `placebo: ${total.improved} of ${total.judged} called improved; a naive comparison says so of ${total.naive}`
  );
  expect(total.judged).toBeGreaterThan(40);
  expect(total.improved / total.judged).toBeLessThanOrEqual(0.055);
  expect(total.naive / total.judged).toBeGreaterThan(0.4);
}, 600_000);

test("the false-alarm meter is drawn from targets without an action, the same each time", async () => {
  const [meter] = await db.rows("select * from false_alarms");
  expect(Number(meter?.["judged"])).toBeGreaterThanOrEqual(20);
  expect(Number(meter?.["low"])).toBeLessThanOrEqual(0.055);
  expect(Number(meter?.["share"])).toBeLessThan(Number(meter?.["naive"]) / Number(meter?.["judged"]));
});
