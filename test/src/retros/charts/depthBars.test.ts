// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthBars} from "../../../../src/retros/charts/depthBars.js";
import {neverBroken, tips} from "../../../support/charts.js";

const rows = [9, 5, 5, 0]
  .map((value) => ({quarter: "2026-Q1", value}))
  .concat({quarter: "2025-Q4", value: 2});
const bins = [
  {label: "none", least: 0},
  {label: "one to four", least: 1},
  {label: "five or more", least: 5}
];
const given = {quarters: ["2025-Q4", "2026-Q1"], bins, name: "Retros by conditions named"};

test("a stacked bar a quarter, as committed", async () => {
  await expect(depthBars(rows, {...given, width: 400}).outerHTML).toMatchFileSnapshot("depthBars.svg");
});

test("values from a bin's least on are counted in it; other quarters are not counted", () => {
  const svg = depthBars(rows, {...given, quarters: ["2026-Q1"], width: 400});
  expect(tips(svg)).toEqual(["2026-Q1: 3 × five or more", "2026-Q1: 1 × none"]);
});

neverBroken({
  draw: (width) => depthBars(rows, {...given, width}),
  none: () => depthBars([], given),
  says: "No retros"
});
