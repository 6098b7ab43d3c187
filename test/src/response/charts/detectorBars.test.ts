// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {detectorBars} from "../../../../src/response/charts/detectorBars.js";
import {detectorCounts} from "../../../../src/response/facts.js";
import type {QuarterRows} from "../../../../src/schema.js";
import {neverBroken} from "../../../support/charts.js";

const quarters = ["2026-Q1", "2026-Q2"].map((quarter) => ({quarter, is_partial: false})) as QuarterRows[];
const seen = (quarter: string, detected_by: string | null) => ({quarter, detected_by});
const counts = detectorCounts(
  [seen("2026-Q1", "alert"), seen("2026-Q1", "alert"), seen("2026-Q2", "customer"), seen("2026-Q2", null)],
  quarters
);

test("a row a detector, a bar a quarter, what is not stated hollow, as committed", async () => {
  await expect(detectorBars(counts, {width: 400}).outerHTML).toMatchFileSnapshot("detectorBars.svg");
});

test("a bar says of how many it is", () => {
  expect(detectorBars(counts).outerHTML).toContain("2026-Q2, a customer: 1 of 2");
});

neverBroken({
  draw: (width) => detectorBars(counts, {width}),
  none: () => detectorBars(detectorCounts([], quarters)),
  says: "No incidents"
});
