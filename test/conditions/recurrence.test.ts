import {expect, test} from "vitest";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString();
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(",")).join("\n") + "\n";

/** One incident on each day given, with the condition. */
const seen = (name: string, days: readonly number[], service = "a") => ({
  incidents: days.map((n) => [`${name}${n}`, day(n), service]),
  conditions: days.map((n) => [`${name}${n}`, name, "process"])
});

async function built(parts: readonly ReturnType<typeof seen>[], more: Record<string, string> = {}) {
  return warehouse({
    asOf: "2026-01-01",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...parts.flatMap(({incidents}) => incidents)
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer"],
        ...parts.flatMap(({conditions}) => conditions)
      ]),
      ...more
    }
  });
}

test("rates count complete quarters by the days watched; gaps are medians; few incidents have no trend", async () => {
  const db = await built([seen("slow", [0, 10, 30, 60, 100, 200, 300, 400])]);
  const [row] = await db.rows("select * from condition_recurrence where service = ''");
  db.close();
  expect(row).toMatchObject({
    incidents: 8,
    median_gap_days: 40,
    closed_actions: 0,
    seen_again_after_close: 0,
    trend_ratio: null
  });
  expect(Number(row?.["rate_per_quarter"])).toBeCloseTo(1, 1);
  expect(Number(row?.["rate_low"])).toBeLessThan(0.6);
  expect(Number(row?.["rate_high"])).toBeGreaterThan(1.8);
});

test("a condition that comes less often from quarter to quarter has a trend below one, with its interval", async () => {
  const days = [
    ...Array.from({length: 12}, (_, i) => i * 7),
    ...Array.from({length: 6}, (_, i) => 95 + i * 14),
    200,
    300,
    500
  ];
  const db = await built([seen("slow", days)]);
  const [row] = await db.rows("select * from condition_recurrence where service = ''");
  db.close();
  expect(Number(row?.["trend_ratio"])).toBeLessThan(0.7);
  expect(Number(row?.["trend_high"])).toBeLessThan(1);
  expect(Number(row?.["trend_low"])).toBeGreaterThan(0);
});

test("after a closing each condition is compared with itself: what differs between conditions is no change", async () => {
  const often = seen(
    "often",
    Array.from({length: 70}, (_, i) => i * 10)
  );
  const rare = seen("rare", [5, 205, 405, 605]);
  const db = await built([often, rare], {
    "d/actions.csv": csv([
      ["action_id", "incident_id", "status", "created_at", "closed_at"],
      ["A", "often0", "done", day(1), day(100)],
      ["B", "rare5", "done", day(6), day(600)]
    ]),
    "links.csv": "action_id,target_kind,target_id\nA,condition,often\nB,condition,rare\n"
  });
  const [row] = await db.rows(`select * from recurrence_after_closing where "group" = 'all'`);
  const again = await db.rows(
    "select condition_id, seen_again_after_close, closed_actions from condition_recurrence where service = '' order by 1"
  );
  db.close();
  expect(row).toMatchObject({conditions: 2, conditions_compared: 2, events_open: 14, events_closed: 58});
  expect(Number(row?.["ratio"])).toBeGreaterThan(0.7);
  expect(Number(row?.["ratio"])).toBeLessThan(1.3);
  expect(again).toEqual([
    {condition_id: "often", seen_again_after_close: 59, closed_actions: 1},
    {condition_id: "rare", seen_again_after_close: 1, closed_actions: 1}
  ]);
});

test("pairs share three incidents or more; below twenty incidents only counts are told", async () => {
  const db = await warehouse({
    asOf: "2026-01-01",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at"],
        ...Array.from({length: 24}, (_, i) => [`I${i}`, day(i)])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id"],
        ...Array.from({length: 24}, (_, i) => [`I${i}`, i < 6 ? "x" : "z"]),
        ...Array.from({length: 6}, (_, i) => [`I${i}`, "y"]),
        ["I7", "y"],
        ["I8", "w"]
      ])
    }
  });
  const rows = await db.rows("select * from condition_pairs order by 1, 2");
  db.close();
  expect(
    rows.map(({condition_a, condition_b, incidents_both}) => [condition_a, condition_b, incidents_both])
  ).toEqual([["x", "y", 6]]);
  expect(Number(rows[0]?.["lift"])).toBeCloseTo((6 * 24) / (6 * 7), 10);
  expect(Number(rows[0]?.["q_value"])).toBeLessThan(0.001);
  const few = await built([seen("p", [1, 2, 3]), seen("q", [1, 2, 3])]);
  expect(await few.rows("select lift, q_value from condition_pairs")).toEqual([]);
  few.close();
});

test("the page's count of a condition is of all its incidents, those without a date too, as in the matrix", async () => {
  const named = (incident_id: string, services: readonly string[]) => ({
    ...{incident_id, services},
    ...{condition_id: "slow", label: "Slow"}
  });
  const all = [named("dated", ["a"]), named("undated", ["a"]), named("nowhere", [])];
  const rows = await relationOver("recurrence_rows", {
    conditions: all.map(({incident_id, condition_id, label}) => ({incident_id, condition_id, label})),
    incidents: all.map(({incident_id, services}) => ({incident_id, services})),
    condition_recurrence: ["", "a"].map((service) => ({
      ...{condition_id: "slow", service, incidents: 1},
      ...{first_at: new Date(0), last_at: new Date(0)},
      ...{seen_again_after_close: 0, open_actions: 0, closed_actions: 0}
    }))
  });
  expect(rows.map(({service, incidents}) => [service, incidents])).toEqual([
    ["", 3],
    ["a", 2]
  ]);
});
