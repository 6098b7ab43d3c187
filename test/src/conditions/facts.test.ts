import {expect, test} from "vitest";
import {breakerFinding, pairsFinding} from "../../../src/conditions/alignmentFindings.js";
import {
  afterClosingFinding,
  afterClosingSure,
  mcfFinding,
  seenFinding,
  trendFinding,
  unattendedFinding
} from "../../../src/conditions/recurrenceFindings.js";
import {backAgain} from "../../../src/conditions/facts/recurrence.js";
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
    "1 condition comes more often from quarter to quarter, 1 less often"
  );
  expect(afterClosingFinding(undefined)).toContain("No condition was watched");
  expect(afterClosingFinding(closing({}))).toBe(
    "Conditions came back 50% less often after an action on them closed"
  );
  expect(afterClosingSure(closing({}))).toMatch(
    /^95% interval 70% fewer to 10% fewer; 3 conditions, 15 recurrences/
  );
  expect(afterClosingSure(undefined)).toBe("");
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
  ).toBe("30% of incidents repeat a condition on the same service");
  const pair = {a: "x", b: "y", nA: 10, nB: 10, nAB: 8, q: 0.01};
  const name = (id: string) => id.toUpperCase();
  expect(pairsFinding({n: 4, tested: 3, pairs: []}, name)).toContain("Too few");
  expect(pairsFinding({n: 40, tested: 3, pairs: []}, name)).toContain("No two conditions");
  expect(pairsFinding({n: 40, tested: 3, pairs: [{...pair, q: 0.5}]}, name)).toContain(
    "than chance would bring"
  );
  expect(pairsFinding({n: 40, tested: 3, pairs: [pair]}, name)).toBe("X and Y occur together in 8 incidents");
  expect(breakerFinding([], 0, name)).toBe("No incident names a condition");
  expect(breakerFinding(chainBreakers(rows), 4, name)).toBe(
    "Without X, at most 3 of 4 incidents would have gone otherwise"
  );
  expect(unattendedFinding([])).toContain("has had an action");
  expect(unattendedFinding([{incidents: 3}])).toBe(
    "Nobody has aimed an action at 1 condition seen twice or more"
  );
  expect(mcfFinding([])).toContain("No dated incident");
});

test("what comes back: rising beyond the interval, most incidents first; seen again after a fix, of those with one", () => {
  const row = (condition_id: string, more: Partial<RecurrenceRows>): RecurrenceRows =>
    recurrence({
      condition_id,
      label: condition_id,
      service: "",
      incidents: 5,
      closed_actions: 0,
      open_actions: 0,
      ...more
    });
  const given = [
    row("a", {trend_low: 1.1}),
    row("b", {trend_low: 1.2, incidents: 9, open_actions: 1}),
    row("b", {service: "api", closed_actions: 1}),
    row("c", {closed_actions: 2}),
    row("done", {trend_low: 1.1, incidents: 4, closed_actions: 1}),
    row("other", {trend_low: 2, closed_actions: 1})
  ];
  const kept = ["a", "b", "c", "done"].map((condition_id) => ({condition_id}));
  const seen = ["c", "c", "other"].map((condition_id) => ({condition_id}));
  expect(backAgain(given, seen, kept)).toEqual({
    ...{rising: ["b", "a", "done"], again: 1, compared: 3},
    left: ["a", "done"]
  });
  expect(backAgain([], [], kept)).toEqual({rising: [], left: [], again: 0, compared: 0});
});
