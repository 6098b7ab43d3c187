// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {mcfCurves} from "../../../../src/conditions/charts/mcfCurves.js";
import {neverBroken} from "../../../support/charts.js";

const span = {from: new Date("2026-01-01T00:00:00Z"), until: new Date("2026-07-01T00:00:00Z")};
const step = (time: number, mean: number) => ({
  time,
  mean,
  low: mean / 2,
  high: mean * 2,
  atRisk: 3,
  variance: 1,
  variancePoisson: 1
});
const curve = {
  name: "process",
  layer: "process",
  units: 4,
  events: 2,
  steps: [step(10, 0.3), step(50, 0.7)]
};

test("a stepped curve with its band and what it ends at, as committed", async () => {
  await expect(mcfCurves([curve], {...span, width: 600}).outerHTML).toMatchFileSnapshot("mcfCurves.svg");
});

test("fewer than four services have no band, and the axis ends at the mean", () => {
  const paths = (units: number) => mcfCurves([{...curve, units}], span).querySelectorAll("path").length;
  expect(paths(4) - paths(3)).toBe(1);
  expect(mcfCurves([{...curve, units: 3}], span).textContent).toContain("process 0.7 (n 2)");
});

neverBroken({
  draw: (width) => mcfCurves([curve], {...span, width}),
  none: () => mcfCurves([{...curve, steps: [step(10, 0.3)]}], span),
  says: "Too few"
});
