// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthOutcomes} from "../../../../src/retros/charts/depthOutcomes.js";
import {neverBroken, tips} from "../../../support/charts.js";

const rows = [
  {group: "1", n: 3, of: 5},
  {group: "2", n: 1, of: 4},
  {group: "3 and more", n: 0, of: 0}
];
const name = "Layers covered: improved";
const given = {name, unit: "layer", says: "judged changes improved", none: "none judged"};

test("a dot a group with its limits, counts alone below five, as committed", async () => {
  await expect(depthOutcomes(rows, {...given, width: 400}).outerHTML).toMatchFileSnapshot(
    "depthOutcomes.svg"
  );
});

test("from five on there is a dot; a group without any says so", () => {
  const svg = depthOutcomes(rows, {...given, href: ({group}) => `#${group}`});
  expect(svg.querySelectorAll("circle")).toHaveLength(1);
  expect(tips(svg)).toEqual(["1 layer: 3 of 5 (60%) judged changes improved, 95% interval 23% to 88%"]);
  expect(svg.querySelectorAll("a").length).toBe(1);
  for (const said of ["1 layer, n = 5", "2 layers, n = 4", "1 of 4", "none judged"])
    expect(svg.textContent).toContain(said);
});

test("where hardly any incident states a service, no share is drawn: it can't be told", () => {
  const unplaced = [
    {group: "1", n: 0, of: 1, untold: 42},
    {group: "2", n: 0, of: 0, untold: 35}
  ];
  const none = depthOutcomes(unplaced, given);
  expect(none.textContent).toContain("Can’t be told: 77 of 78 incidents state no service.");
  expect(none.querySelectorAll("circle")).toHaveLength(0);
  const some = depthOutcomes([...unplaced, {group: "3", n: 2, of: 9, untold: 1}], given);
  expect(some.querySelectorAll("circle")).toHaveLength(1);
  expect(some.textContent.match(/can’t be told: no service/g)).toHaveLength(2);
});

test("a group without any has no n of nought", () => {
  expect(depthOutcomes(rows, given).textContent).not.toContain("n = 0");
});

test("a group of none is told as none", () => {
  const svg = depthOutcomes([{group: "none", n: 3, of: 9}], given);
  expect(svg.textContent).toContain("no layer, n = 9");
});

neverBroken({
  draw: (width) => depthOutcomes(rows, {...given, width}),
  none: () => depthOutcomes([{group: "2", n: 0, of: 0}], given),
  says: "Nothing to compare"
});
