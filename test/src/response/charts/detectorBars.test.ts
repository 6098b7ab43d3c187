// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {detectorBars} from "../../../../src/response/charts/detectorBars.js";
import {detectedByQuarter} from "../../../../src/response/facts.js";
import type {QuarterRows} from "../../../../src/schema.js";
import {neverBroken, tips} from "../../../support/charts.js";

const quarters = ["2026-Q1", "2026-Q2"].map((quarter) => ({quarter, is_partial: false})) as QuarterRows[];
const seen = (quarter: string, detected_by: string | null) => ({quarter, detected_by});
const counts = detectedByQuarter(
  [seen("2026-Q1", "alert"), seen("2026-Q1", "alert"), seen("2026-Q2", "customer"), seen("2026-Q2", null)],
  quarters
);

test("a bar a quarter, customers at its base, the chosen quarter bold, as committed", async () => {
  await expect(detectorBars(counts, {width: 400, chosen: "2026-Q2"}).outerHTML).toMatchFileSnapshot(
    "detectorBars.svg"
  );
});

test("a part says of how many that tell it is, and opens its quarter", () => {
  const chart = detectorBars(counts, {href: ({quarter}) => `#${quarter}`});
  expect(tips(chart)).toContain("2026-Q2: A customer noticed 1 of 1 first, 1 more don’t say");
  expect(chart.querySelectorAll("a").length).toBe(2);
});

neverBroken({
  draw: (width) => detectorBars(counts, {width}),
  none: () => detectorBars(detectedByQuarter([], quarters)),
  says: "No incident of this selection"
});
