// @vitest-environment happy-dom
import {expect, test} from "vitest";
import type {ControlPoints} from "../../../../src/schema.js";
import {controlChart} from "../../../../src/shared/charts/controlChart.js";
import {neverBroken} from "../../../support/charts.js";

const WEEK = 7 * 86_400_000;
const points = Array.from({length: 10}, (_, i): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * WEEK),
  value: i === 3 ? 30 : 10 + (i % 3),
  n: 10,
  exposure: 1,
  centre: i < 6 ? 12 : 8,
  lower: i < 6 ? 4 : 2,
  upper: i < 6 ? 22 : 15,
  chart: "u",
  provisional: false,
  signal: i === 3 ? "beyond" : null
}));
const notes = [{at: new Date(Date.UTC(2026, 1, 16)), text: "limits raised"}];

test("limits and centre stand at their values, anew after the shift, as committed", async () => {
  await expect(controlChart(points, {width: 640, notes}).outerHTML).toMatchFileSnapshot("controlChart.svg");
});

test("the weeks of the stretch under review are larger, and a week opens its pages", () => {
  const chosen = {from: new Date(Date.UTC(2026, 0, 12)), to: new Date(Date.UTC(2026, 0, 26))};
  const svg = controlChart(points, {chosen, href: ({n}) => `#${n}`});
  const large = [...svg.querySelectorAll('a circle[r="3.5"]')].map((dot) => dot.getAttribute("data-tip"));
  expect(large).toEqual(["Week of 12 Jan 2026: 11", "Week of 19 Jan 2026: 12"]);
  expect(svg.querySelectorAll("a").length).toBe(points.length);
});

neverBroken({
  draw: (width) => controlChart(points, {width, notes}),
  none: () => controlChart([]),
  says: "No whole week"
});
