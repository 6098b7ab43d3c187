// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {survivalCurve} from "../../../../src/shared/charts/survivalCurve.js";
import {neverBroken} from "../../../support/charts.js";

const step = {stage: "closed_to_outcome", group: "all", at_risk: 8, low: 0.4, high: 0.9, n: 8};
const steps = [
  {...step, at_days: 0, closed: 0, survival: 1, low: 1, high: 1},
  {...step, at_days: 60, closed: 2, survival: 0.75},
  {...step, at_days: 90, closed: 1, survival: 0.6}
];

const draw = (width: number) => survivalCurve(steps, {width, until: 100, title: "All"});

test("steps with their band, as committed", async () => {
  await expect(draw(640).outerHTML).toMatchFileSnapshot("survivalCurve.svg");
});

neverBroken({draw, none: () => survivalCurve([], {until: 100}), says: "Nobody"});
