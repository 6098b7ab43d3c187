// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {quarterShares} from "../../../../src/shared/charts/quarterShares.js";
import {neverBroken, tips} from "../../../support/charts.js";

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
const given = {name: "Share worth acting on", noun: "pages"};

test("a dot a quarter with its limits, counts alone below five, as committed", async () => {
  await expect(quarterShares(points, {...given, width: 400}).outerHTML).toMatchFileSnapshot(
    "quarterShares.svg"
  );
});

test("the axis ends above the highest limit; the chosen quarter has full ink, and a dot opens its quarter", () => {
  const low = [point("2025-Q4", [1, 20, 0.01, 0.24]), point("2026-Q1", [2, 20, 0.03, 0.3])];
  const svg = quarterShares(low, {...given, chosen: "2026-Q1", href: ({quarter}) => `#${quarter}`});
  const ticks = [...svg.querySelectorAll("text")].map(({textContent}) => textContent);
  expect(ticks.filter((text) => text.endsWith("%"))).toEqual(["0%", "10%", "20%", "30%"]);
  expect(tips(svg)).toEqual(["2025-Q4: 1 of 20 (5%) pages", "2026-Q1: 2 of 20 (10%) pages"]);
  expect([...svg.querySelectorAll("circle")].map((dot) => dot.getAttribute("fill"))[1]).toBe("var(--accent)");
  expect(svg.querySelectorAll("a").length).toBe(2);
});

test("where only counts are shown the axis has all tenths", () => {
  const svg = quarterShares([point("2026-Q1", [1, 3, 0.06, 0.79])], given);
  expect(svg.textContent).toContain("100%");
});

neverBroken({
  draw: (width) => quarterShares(points, {...given, width}),
  none: () => quarterShares([point("2026-Q1", [0, 0, 0, 1])], given),
  says: "Not known"
});
