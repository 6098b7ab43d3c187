// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {scoreBar} from "../../../../src/priorities/charts/scoreBar.js";
import type {Ranked} from "../../../../src/priorities/facts.js";

const score = (low: number, middle: number | null, high: number) =>
  ({score: middle, score_low: low, score_high: high}) as Ranked;

test("a line from limit to limit and a dot on one log axis, as committed", async () => {
  const bar = scoreBar(score(1, 10, 100), [1, 100]) as SVGElement;
  await expect(bar.outerHTML).toMatchFileSnapshot("scoreBar.svg");
  expect(bar.querySelector("circle")!.getAttribute("cx")).toBe("75");
});

test("no score is a dash", () => {
  expect(scoreBar(score(1, null, 2), [1, 100])).toBe("–");
});
