// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {ruleDaysStrip} from "../../../../src/rule/charts/daysStrip.js";
import {neverBroken, tips} from "../../../support/charts.js";

const until = new Date("2026-04-01T00:00:00Z");
const days = [
  {day: new Date("2026-02-03T00:00:00Z"), pages: 1, linked: 0},
  {day: new Date("2026-03-01T00:00:00Z"), pages: 3, linked: 1}
];

test("a bar a day, the part in incidents filled, as committed", async () => {
  await expect(ruleDaysStrip(days, {until, width: 600}).outerHTML).toMatchFileSnapshot("daysStrip.svg");
});

test("a bar is one day wide and says what was in it", () => {
  const svg = ruleDaysStrip(days, {until, width: 945});
  expect(tips(svg)).toContain("2026-03-01: 3 pages, 1 in an incident");
  const [bar] = svg.querySelectorAll("rect");
  expect(Number(bar!.getAttribute("width"))).toBeCloseTo((945 - 34) / 91 - 1, 3);
});

neverBroken({
  draw: (width) => ruleDaysStrip(days, {until, width}),
  none: () => ruleDaysStrip([], {until}),
  says: "did not page"
});
