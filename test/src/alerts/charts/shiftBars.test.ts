// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {shiftBars} from "../../../../src/alerts/charts/shiftBars.js";
import {neverBroken} from "../../../support/charts.js";

const rows = [0, 1, 2, 3].map((pages) => ({pages, shifts: 9 - 2 * pages}));

test("a bar a load with its shifts, those over the limit apart, as committed", async () => {
  await expect(shiftBars(rows, {limit: 2, width: 400}).outerHTML).toMatchFileSnapshot("shiftBars.svg");
});

test("only loads above the limit stand out; the last is open-ended", () => {
  const svg = shiftBars(rows, {limit: 2});
  const fills = [...svg.querySelectorAll("rect")].map((bar) => bar.getAttribute("fill"));
  expect(fills.filter((fill) => fill === "var(--worsened)")).toHaveLength(1);
  expect(svg.textContent).toContain("3+");
});

neverBroken({
  draw: (width) => shiftBars(rows, {limit: 2, width}),
  none: () => shiftBars([{pages: 0, shifts: 0}], {limit: 2}),
  says: "No whole shift"
});
