// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {flowChart} from "../../../../src/actions/charts/flow.js";
import {neverBroken} from "../../../support/charts.js";

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const points = [
  {at: day(1), filed: 0, done: 0, dropped: 0},
  {at: day(8), filed: 4, done: 1, dropped: 0},
  {at: day(20), filed: 9, done: 4, dropped: 2}
];

test("filed, done and given up so far, what lies between as open, as committed", async () => {
  await expect(flowChart(points, {width: 600}).outerHTML).toMatchFileSnapshot("flow.svg");
});

test("it names what lies between its lines", () => {
  for (const said of ["9 filed", "3 open", "2 won’t do", "4 done"])
    expect(flowChart(points).textContent).toContain(said);
});

neverBroken({
  draw: (width) => flowChart(points, {width}),
  none: () => flowChart([]),
  says: "No action"
});
