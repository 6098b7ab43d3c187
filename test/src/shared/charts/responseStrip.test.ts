// @vitest-environment happy-dom
import {expect, test} from "vitest";
import type {QuarterRows, ResponseRows} from "../../../../src/schema.js";
import {responseStrip} from "../../../../src/shared/charts/responseStrip.js";
import {responseByQuarter} from "../../../../src/shared/rows/responseTimes.js";
import {neverBroken} from "../../../support/charts.js";

const quarters = [
  {quarter: "2026-Q1", is_partial: false},
  {quarter: "2026-Q2", is_partial: true}
] as QuarterRows[];
const row = (quarter: string, resolve_s: number) => ({quarter, resolve_s}) as ResponseRows;
const byQuarter = responseByQuarter(
  [
    ...[600, 700, 900, 1500, 4000, 9000, -20_000].map((seconds) => row("2026-Q1", seconds)),
    row("2026-Q2", 300)
  ],
  quarters,
  "resolve_s"
);

test("ticks, median with its limits, the open one hollow and the limit dashed, as committed", async () => {
  const svg = responseStrip(byQuarter, {width: 400, limit: 1800});
  await expect(svg.outerHTML).toMatchFileSnapshot("responseStrip.svg");
});

neverBroken({
  draw: (width) => responseStrip(byQuarter, {width}),
  none: () => responseStrip(responseByQuarter([], quarters, "resolve_s")),
  says: "No incident"
});
