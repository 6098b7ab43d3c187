// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {priorityQuadrant} from "../../../../src/priorities/charts/quadrant.js";
import type {Ranked} from "../../../../src/shared/rows/ranking.js";
import {neverBroken, tips} from "../../../support/charts.js";

const row = (label: string, minutes: number | null, open = 0) =>
  ({
    label,
    layer: "process",
    incidents: 6,
    quarters: 4,
    frequency_per_quarter: 1.5,
    minutes_each: minutes,
    effective_incidents: 3,
    effort_days: 2,
    open_actions: open
  }) as Ranked;
const rows = [row("Slow <b>", 60, 1), row("Same place", 60), row("Quick", 4), row("Unknown", null)];

test("a point a condition with its cross, filled where an action is open, as committed", async () => {
  await expect(priorityQuadrant(rows, {width: 700}).outerHTML).toMatchFileSnapshot("quadrant.svg");
});

test("conditions without a known impact are not drawn; names that would overlap are left to the tip", () => {
  const svg = priorityQuadrant(rows, {width: 700});
  expect(svg.querySelectorAll("circle")).toHaveLength(3);
  expect(svg.textContent).toContain("Slow <b> (2 d)");
  expect(svg.textContent).not.toContain("Same place (2 d)");
  expect(tips(svg)).toContain("Same place: 1.5 a quarter (n = 6), 1 h each, 2 days of effort");
});

neverBroken({
  draw: (width) => priorityQuadrant(rows, {width}),
  none: () => priorityQuadrant([row("Unknown", null)]),
  says: "No condition"
});
