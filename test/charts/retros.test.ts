// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthOutcomes} from "../../src/retros/charts/depthOutcomes.js";
import {depthStrips} from "../../src/retros/charts/depthStrips.js";
import {quarterShares} from "../../src/shared/charts/quarterShares.js";

test("a share below five is written as counts, one that is not known stays empty", () => {
  const point = (quarter: string, n: number, of: number) => ({
    quarter,
    isPartial: false,
    n,
    of,
    low: 0,
    high: 1
  });
  const svg = quarterShares([point("2026-Q1", 2, 10), point("2026-Q2", 1, 3), point("2026-Q3", 0, 0)], {
    name: "x",
    width: 400
  });
  expect(svg.querySelectorAll("circle")).toHaveLength(1);
  expect(svg.textContent).toContain("1/3");
  expect(svg.textContent).toContain("n 0");
  expect(quarterShares([point("2026-Q3", 0, 0)], {name: "x"}).textContent).toContain("Not known");
});

test("groups without a judged change say so", () => {
  const svg = depthOutcomes(
    [
      {group: "1", n: 4, of: 9},
      {group: "2", n: 0, of: 0}
    ],
    {name: "x", width: 400}
  );
  expect(svg.textContent).toContain("none judged");
  expect(svg.textContent).toContain("1 (n 9)");
  expect(depthOutcomes([{group: "2", n: 0, of: 0}], {name: "x"}).textContent).toContain("Nothing to compare");
});

test("every value is counted, the largest together", () => {
  const rows = [
    {quarter: "2026-Q1", value: 9},
    {quarter: "2026-Q1", value: 5},
    {quarter: "2026-Q1", value: 0}
  ];
  const svg = depthStrips(rows, {quarters: ["2026-Q1"], most: 5, name: "x", width: 400});
  expect(svg.querySelectorAll("circle")).toHaveLength(2);
  expect(svg.textContent).toContain("5 or more");
  expect(depthStrips([], {quarters: ["2026-Q1"], most: 5, name: "x"}).textContent).toContain("No retros");
});
