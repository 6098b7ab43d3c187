// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {closingCurve} from "../../../../src/actions/charts/closingCurve.js";
import {aalenJohansen} from "../../../../src/stats/aalenJohansen.js";
import {neverBroken} from "../../../support/charts.js";

const steps = aalenJohansen([10, 20, 400, 400], ["done", "wont_do", "open", "open"]);
const given = {until: 730, n: 4, title: "All actions"};

test("done from below, given up from above, those at risk under the axis, as committed", async () => {
  const atRisk = [
    {day: 0, n: 4},
    {day: 365, n: 2}
  ];
  await expect(closingCurve(steps, {...given, atRisk, width: 300}).outerHTML).toMatchFileSnapshot(
    "closingCurve.svg"
  );
});

test("the share of the headline is named where it lies on the curve", () => {
  const atYear = aalenJohansen([10, 20, 400, 400], ["done", "wont_do", "open", "open"], {at: [365]})[0];
  expect(closingCurve(steps, {...given, atYear}).textContent).toContain("25% done after a year");
  expect(closingCurve(steps, given).textContent).not.toContain("after a year");
});

test("both outcomes are said with n", () => {
  expect(closingCurve(steps, given).textContent).toContain("n = 4; by day 730 done 25%, won’t do 25%");
});

neverBroken({
  draw: (width) => closingCurve(steps, {...given, width}),
  none: () => closingCurve([], given),
  says: "None of these is closed"
});
