// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {seenBeforeLines} from "../../../../src/conditions/charts/seenBeforeLines.js";
import {neverBroken} from "../../../support/charts.js";

const share = (quarter: string, of: number, rule: "condition" | "service" | "set" = "condition") => ({
  quarter,
  rule,
  seen: 2,
  of,
  low: 0.1,
  high: 0.9
});
const rows = [
  share("2025-Q4", 5),
  share("2026-Q1", 8),
  share("2026-Q2", 4),
  share("2026-Q1", 8, "service"),
  share("2026-Q1", 8, "set")
];
const partial = new Set(["2026-Q2"]);

test("a row a rule, a dot a quarter with its limits, as committed", async () => {
  await expect(seenBeforeLines(rows, {partial, width: 400}).outerHTML).toMatchFileSnapshot(
    "seenBeforeLines.svg"
  );
});

test("from five on there is a dot; every quarter's n is written", () => {
  const svg = seenBeforeLines(rows.slice(0, 3), {partial, width: 400});
  expect(svg.querySelectorAll("circle")).toHaveLength(2);
  for (const said of ["n 5", "n 8", "n 4", "Q2*"]) expect(svg.textContent).toContain(said);
});

neverBroken({
  draw: (width) => seenBeforeLines(rows, {partial, width}),
  none: () => seenBeforeLines([share("2026-Q2", 4)], {partial}),
  says: "Too few"
});
