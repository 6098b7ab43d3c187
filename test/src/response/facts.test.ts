// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {definitionDots} from "../../src/response/charts/definitionDots.js";
import {detectorBars} from "../../src/response/charts/detectorBars.js";
import {responseStrip} from "../../src/shared/charts/responseStrip.js";
import type {QuarterRows, ResponseRows} from "../../src/schema.js";
import {
  detectorCounts,
  responseByQuarter,
  responseRatio,
  withinLimit
} from "../../src/shared/rows/responseTimes.js";

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

test("a column a quarter: a tick an incident, hollow while open, a median only from five on", () => {
  const byQuarter = responseByQuarter(rows, quarters, "resolve_s");
  expect(byQuarter.map(({incidents, summary}) => [incidents, summary.n, summary.open])).toEqual([
    [6, 6, 1],
    [2, 1, 0]
  ]);
  const svg = responseStrip(byQuarter, {width: 400, limit: 1800}).outerHTML;
  expect(svg).toContain("still open after 5 h 33 min");
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg).toContain("Q2*");
  expect(svg).toContain("n 1");
});

test("without any time the chart says so", () => {
  expect(responseStrip(responseByQuarter([], quarters, "detect_s")).textContent).toContain("No incident");
  expect(definitionDots([]).textContent).toContain("No incident");
  expect(detectorBars(detectorCounts([], quarters)).textContent).toContain("No incidents");
});

test("detectors: every count is written, a missing one is hollow", () => {
  const counts = detectorCounts(rows, quarters);
  expect(counts.find(({quarter, detector}) => quarter === "2026-Q2" && detector === "unknown")).toMatchObject(
    {n: 1, of: 2}
  );
  expect(detectorBars(counts).outerHTML).toContain("2026-Q2, a customer: 1 of 2");
});

test("definitions are drawn with their n and interval", () => {
  const svg = definitionDots([
    {
      metric: "time_to_resolve",
      definition: "from start",
      n: 9,
      median_s: 3600,
      median_low: 1200,
      median_high: 9000
    }
  ]).outerHTML;
  expect(svg).toContain("To resolve, from start (n 9)");
  expect(svg).toContain("1 h (95% interval 20 min to 2 h 30 min)");
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
