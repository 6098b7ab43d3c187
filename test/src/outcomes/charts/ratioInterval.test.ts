// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {ratioInterval, ratioPlace} from "../../../../src/outcomes/charts/ratioInterval.js";
import type {VerdictRows} from "../../../../src/schema.js";
import {verdictRow} from "../../../support/verdictRow.js";

const row = (ratio: number | null, ratio_low: number | null, ratio_high: number | null) =>
  verdictRow({ratio, ratio_low, ratio_high, verdict: "improved"});
const drawn = (given: VerdictRows): Element => ratioInterval(given) as SVGElement;

test("the limits end where they are on the log axis, the ratio stands between them, as committed", async () => {
  const svg = drawn(row(0.25, 0.125, 0.5));
  const span = svg.querySelector(".ratio-span")!;
  const at = (x: number): string => String(ratioPlace(x));
  expect([span.getAttribute("x1"), span.getAttribute("x2")]).toEqual([at(0.125), at(0.5)]);
  expect(svg.querySelector("circle")!.getAttribute("cx")).toBe(at(0.25));
  expect(svg.querySelectorAll(".ratio-arrow")).toHaveLength(0);
  await expect(svg.outerHTML).toMatchFileSnapshot("ratioInterval.svg");
});

test("equal steps are equal factors, and what lies beyond the axis is held at its edge with an arrow", () => {
  expect(ratioPlace(1) - ratioPlace(0.5)).toBeCloseTo(ratioPlace(0.5) - ratioPlace(0.25));
  expect([ratioPlace(0), ratioPlace(1 / 16)]).toEqual([5, 5]);
  expect([ratioPlace(Infinity), ratioPlace(4)]).toEqual([151, 151]);
  expect(drawn(row(0.25, 0, Infinity)).querySelectorAll(".ratio-arrow")).toHaveLength(2);
  expect(drawn(row(0.25, null, null)).querySelectorAll(".ratio-arrow")).toHaveLength(2);
  expect(ratioInterval(row(null, 0, 1))).toBe("–");
});
