// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {survivalCurve} from "../../../../src/shared/charts/survivalCurve.js";
import {neverBroken, tips} from "../../../support/charts.js";

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

test("a median worked out elsewhere is marked where it lies, tells and leads on", () => {
  const half = {day: 70, text: "Half within 70 days", href: "#all"};
  const svg = survivalCurve(steps, {until: 100, name: "Retros held", half});
  expect(tips(svg)).toEqual(["Half within 70 days"]);
  expect(svg.querySelectorAll("a").length).toBe(1);
  expect(svg.getAttribute("aria-label")).toBe("Retros held");
  expect(svg.textContent).not.toContain("n = ");
  for (const day of [undefined, 101])
    expect(tips(survivalCurve(steps, {until: 100, half: {...half, day}}))).toEqual([]);
});

neverBroken({draw, none: () => survivalCurve([], {until: 100}), says: "None so far"});
