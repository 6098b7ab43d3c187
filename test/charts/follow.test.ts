// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {closingCurve} from "../../src/actions/charts/closingCurve.js";
import {flowChart} from "../../src/actions/charts/flow.js";
import {aalenJohansen} from "../../src/stats/aalenJohansen.js";

test("flow names what lies between its lines", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const svg = flowChart([
    {at: day(1), filed: 0, done: 0, dropped: 0},
    {at: day(20), filed: 9, done: 4, dropped: 2}
  ]);
  for (const text of ["9 filed", "3 open", "2 won’t do", "4 done"]) expect(svg.textContent).toContain(text);
  expect(flowChart([]).textContent).toContain("No action");
});

test("closing draws both outcomes with n, or says that nothing is closed", () => {
  const steps = aalenJohansen([10, 20, 400, 400], ["done", "wont_do", "open", "open"]);
  expect(closingCurve(steps, {until: 730, n: 4, title: "All"}).textContent).toContain(
    "n = 4; done 25%, won’t do 25%"
  );
  expect(closingCurve([], {until: 730, n: 2, title: "All"}).textContent).toContain("None of these is closed");
});
