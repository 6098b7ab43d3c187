// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {paretoChart} from "../../../../src/alerts/charts/pareto.js";
import {neverBroken, tips} from "../../../support/charts.js";

const bars = [
  {name: "<b>", n: 10},
  {name: "y", n: 60},
  {name: "z", n: 30}
];

test("rules by size with the share so far, the rest as one bar, as committed", async () => {
  await expect(paretoChart(bars, {width: 700, most: 2}).outerHTML).toMatchFileSnapshot("pareto.svg");
});

test("the share is of all pages, also of those in the last bar; names stay text", () => {
  const svg = paretoChart(bars, {width: 700, most: 2});
  for (const said of ["60, 60% so far", "30, 90% so far", "All others together: 10 pages, 100% so far"])
    expect([svg.textContent, ...tips(svg)].join("\n")).toContain(said);
  expect(tips(paretoChart(bars, {width: 700}))).toContain("<b>: 10 pages, 100% so far");
  expect(paretoChart(bars, {width: 700}).textContent).not.toContain("together");
});

neverBroken({
  draw: (width) => paretoChart(bars, {width}),
  none: () => paretoChart([]),
  says: "No pages"
});
