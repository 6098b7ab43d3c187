// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {stepRatios} from "../../../../src/response/charts/stepRatios.js";
import type {StepChange} from "../../../../src/response/facts.js";
import {durationSummary} from "../../../../src/stats/durationSummary.js";
import {neverBroken, tips} from "../../../support/charts.js";

const now = durationSummary(Array.from({length: 9}, () => ({duration: 600, isOpen: false})));
const step = (done: string, moved: StepChange["moved"], ratio?: StepChange["ratio"]): StepChange =>
  ({
    ...{quarter: "2026-Q3", isPartial: false, done, incidents: 9, moved, now, ratio},
    before: {quarters: 4, summary: now}
  }) as StepChange;
const steps = [
  step("detected", "faster", {ratio: 0.5, low: 0.2, high: 0.8}),
  step("mitigated", "unclear", {ratio: 1.1, low: 0.7, high: 5}),
  step("resolved", null)
];

test("a row a step, cut where the axis ends, only what is clear in words, as committed", async () => {
  await expect(stepRatios(steps, {width: 600}).outerHTML).toMatchFileSnapshot("stepRatios.svg");
});

test("a dot tells its size and opens the quarter's incidents; what can't be compared says so", () => {
  const chart = stepRatios(steps, {href: ({quarter}) => `#${quarter}`});
  expect(tips(chart)).toEqual([
    "Detected: 50% shorter (80% shorter to 20% shorter), 9 incidents against 9",
    "Mitigated: 10% longer (30% shorter to 5 times as long), 9 incidents against 9"
  ]);
  expect(chart.querySelectorAll("a").length).toBe(2);
  expect(chart.textContent).toContain("too few");
});

neverBroken({
  draw: (width) => stepRatios(steps, {width}),
  none: () => stepRatios([step("resolved", null)]),
  says: "Too few"
});
