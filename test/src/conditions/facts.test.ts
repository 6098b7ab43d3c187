import {expect, test} from "vitest";
import {breakerFinding, pairsFinding} from "../../../src/conditions/alignmentFindings.js";
import {
  afterClosingFinding,
  mcfFinding,
  seenFinding,
  trendFinding,
  unattendedFinding
} from "../../../src/conditions/recurrenceFindings.js";
import type {RecurrenceAfterClosing, RecurrenceRows} from "../../../src/schema.js";
import {alignment, chainBreakers} from "../../../src/conditions/facts/alignment.js";
import {serviceCurves} from "../../../src/conditions/facts/serviceCurves.js";
import {seenBefore} from "../../../src/conditions/facts/seenBefore.js";

const row = (incident: string, condition: string, at: string, services = '["a"]') => ({
  incident_id: incident,
  condition_id: condition,
  services,
  layer: "process",
  occurred_at: new Date(`2026-${at}T00:00:00Z`),
  quarter: at < "04" ? "2026-Q1" : "2026-Q2"
});
const rows = [
  row("1", "x", "01-01"),
  row("1", "y", "01-01"),
  row("2", "x", "02-01", '["b"]'),
  row("3", "x", "05-01"),
  row("3", "y", "05-01"),
  row("4", "z", "05-02")
];
const quarters = [{quarter: "2026-Q1"}, {quarter: "2026-Q2"}];

test("seen before depends on the rule; only earlier incidents count", () => {
  expect(seenBefore(rows, quarters).map(({quarter, rule, seen, of}) => [quarter, rule, seen, of])).toEqual([
    ["2026-Q1", "condition", 1, 2],
    ["2026-Q1", "service", 0, 2],
    ["2026-Q1", "set", 0, 2],
    ["2026-Q2", "condition", 1, 2],
    ["2026-Q2", "service", 1, 2],
    ["2026-Q2", "set", 1, 2]
  ]);
});

test("two incidents of the same moment have not been seen before each other", () => {
  const twins = [row("1", "x", "01-01"), row("2", "x", "01-01")];
  expect(seenBefore(twins, quarters)[0]).toMatchObject({seen: 0, of: 2});
});

test("exact sets, and the condition most incidents hang on", () => {
  const {n, several, combinations} = alignment(rows);
  expect([n, several]).toEqual([4, 2]);
  expect(combinations[0]).toEqual({names: ["x", "y"], count: 2});
  expect(chainBreakers(rows)).toEqual([
    {condition_id: "x", incidents: 3, chained: 2},
    {condition_id: "y", incidents: 2, chained: 2},
    {condition_id: "z", incidents: 1, chained: 0}
  ]);
});

test("curves count an incident once a service, and keep one without a service", () => {
  const span = {from: new Date("2026-01-01T00:00:00Z"), until: new Date("2026-07-01T00:00:00Z")};
  const [all] = serviceCurves(
    [...rows, row("5", "x", "06-01", "[]")],
    [{name: "all", layer: null, has: () => true}],
    span
  );
  expect([all!.units, all!.events]).toEqual([3, 5]);
  expect(all!.steps.at(-1)!.mean).toBeCloseTo(5 / 3, 10);
});

const recurrence = (more: Partial<RecurrenceRows>) =>
  ({trend_ratio: 1, trend_low: 0.5, trend_high: 2, ...more}) as RecurrenceRows;
const closing = (more: Partial<RecurrenceAfterClosing>) =>
  ({
    conditions_compared: 3,
    events_open: 10,
    events_closed: 5,
    ratio: 0.5,
    ratio_low: 0.3,
    ratio_high: 0.9,
    ...more
  }) as RecurrenceAfterClosing;

test("sentences tell a direction only where the interval does", () => {
  expect(trendFinding([])).toContain("no trend can be told");
  expect(trendFinding([recurrence({trend_high: 0.9}), recurrence({trend_low: 1.1}), recurrence({})])).toBe(
    "Of 3 conditions with enough incidents for a trend, 1 come less often and 1 more often from quarter to quarter"
  );
  expect(afterClosingFinding(undefined)).toContain("No condition was watched");
  expect(afterClosingFinding(closing({}))).toMatch(
    /^Conditions came back less often .* 3 conditions, 15 recurrences/
  );
  expect(afterClosingFinding(closing({ratio: 2, ratio_low: 1.2, ratio_high: 3}))).toContain("more often");
  expect(afterClosingFinding(closing({ratio_high: 1.4}))).toContain("can’t be told");
});

test("shares and pairs carry their n, and say when there are too few", () => {
  expect(seenFinding(seenBefore(rows, quarters))).toContain("Too few");
  expect(
    seenFinding([
      {quarter: "q", rule: "condition", seen: 5, of: 10, low: 0, high: 1},
      {quarter: "q", rule: "service", seen: 3, of: 10, low: 0, high: 1},
      {quarter: "q", rule: "set", seen: 1, of: 10, low: 0, high: 1}
    ])
  ).toBe(
    "50% of incidents share a condition with an earlier one, 30% on the same service too, 10% most of their conditions (n = 10)"
  );
  const pair = {a: "x", b: "y", nA: 10, nB: 10, nAB: 8, q: 0.01};
  const name = (id: string) => id.toUpperCase();
  expect(pairsFinding({n: 4, tested: 3, pairs: []}, name)).toContain("20 are needed");
  expect(pairsFinding({n: 40, tested: 3, pairs: []}, name)).toContain("No two conditions");
  expect(pairsFinding({n: 40, tested: 3, pairs: [{...pair, q: 0.5}]}, name)).toContain(
    "than chance would bring (3 pairs tested)"
  );
  expect(pairsFinding({n: 40, tested: 3, pairs: [pair]}, name)).toBe(
    "X and Y occur together in 8 incidents, where 2.5 would be expected; 1 pair of 3 tested stand out"
  );
  expect(breakerFinding([], 0, name)).toBe("No incident names a condition");
  expect(breakerFinding(chainBreakers(rows), 4, name)).toBe(
    "Without “X” at most 3 of 4 incidents would not have happened as they did"
  );
  expect(unattendedFinding([])).toContain("has had an action");
  expect(unattendedFinding([{incidents: 3}])).toBe(
    "Nobody has aimed an action at 1 condition seen twice or more, up to 3 times"
  );
  expect(mcfFinding([])).toContain("No dated incident");
});
