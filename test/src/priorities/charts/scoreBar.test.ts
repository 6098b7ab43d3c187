// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {scoreBar} from "../../../../src/priorities/charts/scoreBar.js";
import type {Ranked} from "../../../../src/shared/rows/ranking.js";

const score = (low: number, middle: number | null, high: number) =>
  ({score: middle, score_low: low, score_high: high}) as Ranked;

test("a line from limit to limit, a dot and a rule at nothing on one axis, as committed", async () => {
  const bar = scoreBar(score(-20, 40, 100), [-20, 100]) as SVGElement;
  await expect(bar.outerHTML).toMatchFileSnapshot("scoreBar.svg");
  expect(bar.querySelector("circle")!.getAttribute("cx")).toBe("75");
  expect(bar.querySelector("line")!.getAttribute("x1")).toBe(String(4 + 142 / 6));
  expect(bar.getAttribute("aria-label")).toMatch(/^40 \([-−]20 to 100\)$/);
});

test("no score is a dash", () => {
  expect(scoreBar(score(1, null, 2), [1, 100])).toBe("–");
});
