import {expect, test} from "vitest";
import type {QuarterRows, ResponseRows} from "../../../../src/schema.js";
import {responseByQuarter, responseRatio, withinLimit} from "../../../../src/shared/rows/responseTimes.js";

const quarters = [
  {quarter: "2026-Q1", is_partial: false},
  {quarter: "2026-Q2", is_partial: true}
] as QuarterRows[];
const row = (quarter: string, resolve_s: number | null, detected_by = "alert") =>
  ({quarter, resolve_s, detected_by}) as ResponseRows;
const rows = [
  ...[600, 700, 900, 4000, 9000, -20_000].map((seconds) => row("2026-Q1", seconds)),
  row("2026-Q2", 300, "customer"),
  row("2026-Q2", null, "unknown")
];

test("a row a quarter: its incidents, those with the time, those still open", () => {
  const byQuarter = responseByQuarter(rows, quarters, "resolve_s");
  expect(byQuarter.map(({incidents, summary}) => [incidents, summary.n, summary.open])).toEqual([
    [6, 6, 1],
    [2, 1, 0]
  ]);
});

test("what is open and younger than the limit is undecided; older is not within it", () => {
  const durations = [
    {duration: 100, isOpen: false},
    {duration: 100, isOpen: true},
    {duration: 5000, isOpen: true}
  ];
  expect(withinLimit(durations, 1800)).toMatchObject({within: 1, of: 2, undecided: 1});
  expect(withinLimit([], 1800)).toMatchObject({of: 0, low: 0, high: 1});
});

test("times are compared from five on each side; an open one is longer than any", () => {
  const closed = (n: number, seconds: number) =>
    Array.from({length: n}, (_, i) => ({duration: seconds + i, isOpen: false}));
  expect(responseRatio(closed(4, 100), closed(9, 100))).toBeUndefined();
  expect(responseRatio(closed(9, 3600), closed(9, 1800))!.ratio).toBeCloseTo(0.5, 1);
  const stuck = [...closed(5, 3600), {duration: 10, isOpen: true}, {duration: 10, isOpen: true}];
  expect(responseRatio(closed(9, 3600), stuck)!.ratio).toBeGreaterThanOrEqual(1);
});
