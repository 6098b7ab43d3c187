// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {quarterMedians} from "../../../../src/review/charts/quarterMedians.js";
import type {ResponseQuarters} from "../../../../src/schema.js";
import {neverBroken} from "../../../support/charts.js";

const row = (quarter: string, n: number, median_s: number): ResponseQuarters => ({
  metric: "time_to_mitigate",
  quarter,
  is_partial: quarter === "2026-Q2",
  n,
  open_n: 1,
  median_s,
  median_low: median_s / 3,
  median_high: median_s * 2
});
const rows = [row("2025-Q4", 9, 1800), row("2026-Q1", 3, 600), row("2026-Q2", 7, 5400)];

test("a median a quarter with its limits, hollow while it runs, nothing below five, as committed", async () => {
  await expect(quarterMedians(rows, {width: 400}).outerHTML).toMatchFileSnapshot("quarterMedians.svg");
});

neverBroken({
  draw: (width) => quarterMedians(rows, {width}),
  none: () => quarterMedians([row("2026-Q1", 3, 600)]),
  says: "Too few incidents"
});
