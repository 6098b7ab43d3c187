// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {incidentsByQuarter} from "../../../../src/shared/charts/incidentsByQuarter.js";
import {quarterCounts} from "../../../../src/shared/rows/quarterCounts.js";
import {neverBroken} from "../../../support/charts.js";

const quarter = (name: string, from: string, to: string, is_partial = false) => ({
  quarter: name,
  from_at: new Date(from),
  to_at: new Date(to),
  is_partial
});
const quarters = [
  quarter("2025-Q4", "2025-10-01", "2026-01-01"),
  quarter("2026-Q1", "2026-01-01", "2026-04-01"),
  quarter("2026-Q2", "2026-04-01", "2026-07-01", true)
];
const occurred = (name: string, severity: number | null, n: number) =>
  Array.from({length: n}, () => ({quarter: name, severity}));
const counts = quarterCounts(
  [
    ...occurred("2025-Q4", 1, 1),
    ...occurred("2025-Q4", 3, 5),
    ...occurred("2026-Q1", 2, 2),
    ...occurred("2026-Q1", null, 2),
    ...occurred("2026-Q2", 4, 3)
  ],
  quarters,
  (n) => ({low: n / 2, high: n * 1.5})
);

test("bars by severity, whiskers, the mean before and the chosen quarter, as committed", async () => {
  const before = {quarters: ["2025-Q4"], mean: 6, low: 2.2, high: 13};
  const svg = incidentsByQuarter(counts, {chosen: "2026-Q1", before, description: "No change can be told."});
  await expect(svg.outerHTML).toMatchFileSnapshot("incidentsByQuarter.svg");
});

neverBroken({
  draw: (width) => incidentsByQuarter(counts, {width}),
  none: () => incidentsByQuarter([]),
  says: "No incidents"
});

test("a chosen quarter stays in view however narrow the chart, with the four before it", () => {
  const many = Array.from({length: 12}, (_, index) => ({
    ...counts[0]!,
    quarter: `20${20 + Math.floor(index / 4)}-Q${(index % 4) + 1}`
  }));
  const labels = (chosen: string | null) => incidentsByQuarter(many, {width: 320, chosen}).textContent;
  expect(labels("2021-Q2")).toContain("2020");
  expect(labels("2022-Q4")).not.toContain("2020");
  expect(labels(null)).not.toContain("2020");
});
