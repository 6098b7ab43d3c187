// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthOutcomes} from "../../../../src/retros/charts/depthOutcomes.js";
import {neverBroken} from "../../../support/charts.js";

const rows = [
  {group: "1", n: 3, of: 5},
  {group: "2", n: 1, of: 4},
  {group: "3 and more", n: 0, of: 0}
];
const name = "Layers covered: improved";

test("a dot a group with its limits, counts alone below five, as committed", async () => {
  await expect(depthOutcomes(rows, {name, width: 400}).outerHTML).toMatchFileSnapshot("depthOutcomes.svg");
});

test("from five on there is a dot; a group without any says so", () => {
  const svg = depthOutcomes(rows, {name});
  expect(svg.querySelectorAll("circle")).toHaveLength(1);
  for (const said of ["1 (n 5)", "1 of 4", "none judged"]) expect(svg.textContent).toContain(said);
});

neverBroken({
  draw: (width) => depthOutcomes(rows, {name, width}),
  none: () => depthOutcomes([{group: "2", n: 0, of: 0}], {name}),
  says: "Nothing to compare"
});
