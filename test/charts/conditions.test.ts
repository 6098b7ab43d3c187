// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {mcfCurves} from "../../src/conditions/charts/mcfCurves.js";
import {seenBeforeLines} from "../../src/conditions/charts/seenBeforeLines.js";
import {upsetPlot} from "../../src/conditions/charts/upsetPlot.js";

const sets = new Map(["x", "y"].map((id) => [id, {id, label: `Condition <${id}>`, layer: "process"}]));

test("a column a combination with its count, a dot for each member, hostile labels as text", () => {
  const svg = upsetPlot([{names: ["x", "y"], count: 4}], {sets, width: 600});
  expect(svg.querySelectorAll("circle")).toHaveLength(2);
  expect(svg.querySelector("title")!.textContent).toBe("Condition <x> and Condition <y>: 4 incidents");
  expect(upsetPlot([], {sets}).textContent).toContain("No two conditions");
});

test("shares below five are not drawn; every quarter's n is", () => {
  const share = (quarter: string, of: number) => ({
    quarter,
    rule: "condition" as const,
    seen: 2,
    of,
    low: 0.1,
    high: 0.9
  });
  const svg = seenBeforeLines([share("2026-Q1", 8), share("2026-Q2", 3)], {
    partial: new Set(["2026-Q2"]),
    width: 400
  });
  expect(svg.querySelectorAll("circle")).toHaveLength(1);
  expect(svg.textContent).toContain("n 3");
  expect(svg.textContent).toContain("Q2*");
  expect(seenBeforeLines([share("2026-Q2", 3)], {partial: new Set()}).textContent).toContain("Too few");
});

test("a curve needs two events; fewer than four services have no band", () => {
  const span = {from: new Date("2026-01-01T00:00:00Z"), until: new Date("2026-07-01T00:00:00Z")};
  const step = (time: number, mean: number) => ({
    time,
    mean,
    low: mean / 2,
    high: mean * 2,
    atRisk: 3,
    variance: 1,
    variancePoisson: 1
  });
  const curve = {
    name: "process",
    layer: "process",
    units: 3,
    events: 2,
    steps: [step(10, 0.3), step(50, 0.7)]
  };
  const svg = mcfCurves([curve], span).outerHTML;
  expect(svg).toContain("process 0.7 (n 2)");
  expect(mcfCurves([{...curve, units: 4}], span).querySelectorAll("path").length).toBeGreaterThan(
    mcfCurves([curve], span).querySelectorAll("path").length
  );
  expect(mcfCurves([], span).textContent).toContain("Too few");
});
