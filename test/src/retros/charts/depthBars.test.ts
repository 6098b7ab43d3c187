// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthBars} from "../../../../src/retros/charts/depthBars.js";
import {neverBroken, tips} from "../../../support/charts.js";

const rows = [9, 5, 5, 0]
  .map((value) => ({quarter: "2026-Q1", value}))
  .concat({quarter: "2025-Q4", value: 2});
const bins = [
  {label: "none", least: 0, says: "name none", group: "none"},
  {label: "one to four", least: 1, says: "name one to four", group: "1–4"},
  {label: "five or more", least: 5, says: "name five or more", group: "5"}
];
const given = {quarters: ["2025-Q4", "2026-Q1"], bins, name: "Retros by conditions named"};

test("a stacked bar a quarter, as committed", async () => {
  await expect(depthBars(rows, {...given, width: 400}).outerHTML).toMatchFileSnapshot("depthBars.svg");
});

test("values from a bin's least on are counted in it; other quarters are not counted", () => {
  const svg = depthBars(rows, {...given, quarters: ["2026-Q1"], width: 400});
  expect(tips(svg)).toEqual(["2026-Q1: 3 of 4 retros name five or more", "2026-Q1: 1 of 4 retros name none"]);
});

test("a part opens its retros, and the chosen quarter is bold", () => {
  const svg = depthBars(rows, {
    ...{...given, width: 400, chosen: "2025-Q4"},
    href: ({quarter, group}) => `#${quarter} ${group}`
  });
  expect(svg.outerHTML).toContain("#2026-Q1 5");
  const bold = [...svg.querySelectorAll('[font-weight="700"] text')].map(({textContent}) => textContent);
  expect(bold).toEqual(["Q4"]);
});

neverBroken({
  draw: (width) => depthBars(rows, {...given, width}),
  none: () => depthBars([], given),
  says: "No retros"
});
