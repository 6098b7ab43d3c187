// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {upsetPlot} from "../../../../src/conditions/charts/upsetPlot.js";
import {neverBroken, tips} from "../../../support/charts.js";

const sets = new Map(
  ["x", "y", "z"].map((id) => [id, {id, label: `Condition <${id}>`, layer: id === "z" ? null : "process"}])
);
const combinations = [
  {names: ["x", "y"], count: 4},
  {names: ["y", "z"], count: 2}
];

test("a column a combination with its count, a dot for each member, as committed", async () => {
  await expect(upsetPlot(combinations, {sets, width: 600}).outerHTML).toMatchFileSnapshot("upsetPlot.svg");
});

test("the condition in most incidents stands first; labels stay text", () => {
  const svg = upsetPlot(combinations, {sets, width: 600});
  expect(svg.querySelectorAll("circle")).toHaveLength(4);
  expect(tips(svg)[0]).toBe("Condition <x> and Condition <y>: 4 incidents");
  const names = [...svg.querySelectorAll("text")]
    .map(({textContent}) => textContent)
    .filter((text) => text.startsWith("Condition"));
  expect(names).toEqual(["Condition <y>", "Condition <x>", "Condition <z>"]);
});

neverBroken({
  draw: (width) => upsetPlot(combinations, {sets, width}),
  none: () => upsetPlot([], {sets}),
  says: "No two conditions"
});
