// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {quarterShares} from "../../../../src/shared/charts/quarterShares.js";
import {neverBroken} from "../../../support/charts.js";

const point = (quarter: string, [n, of, low, high]: readonly [number, number, number, number]) => ({
  quarter,
  isPartial: quarter === "2026-Q2",
  n,
  of,
  low,
  high
});
const points = [
  point("2025-Q4", [2, 10, 0.06, 0.51]),
  point("2026-Q1", [1, 3, 0.06, 0.79]),
  point("2026-Q2", [6, 8, 0.41, 0.93])
];
const name = "Share worth acting on";

test("a dot a quarter with its limits, counts alone below five, as committed", async () => {
  await expect(quarterShares(points, {name, width: 400}).outerHTML).toMatchFileSnapshot("quarterShares.svg");
});

neverBroken({
  draw: (width) => quarterShares(points, {name, width}),
  none: () => quarterShares([point("2026-Q1", [0, 0, 0, 1])], {name}),
  says: "Not known"
});
