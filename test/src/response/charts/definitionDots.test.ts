// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {definitionDots} from "../../../../src/response/charts/definitionDots.js";
import {neverBroken} from "../../../support/charts.js";

const rows = [
  {
    metric: "time_to_resolve",
    definition: "from start",
    n: 9,
    median_s: 3600,
    median_low: 1200,
    median_high: 9000
  },
  {
    metric: "time_to_resolve",
    definition: "from detection",
    n: 6,
    median_s: 0,
    median_low: null,
    median_high: null
  }
];

test("a row a definition, its median and limits on a log axis, as committed", async () => {
  await expect(definitionDots(rows, {width: 700}).outerHTML).toMatchFileSnapshot("definitionDots.svg");
});

test("a row says its n and its interval", () => {
  const svg = definitionDots(rows).outerHTML;
  expect(svg).toContain("To resolve, from start (n 9)");
  expect(svg).toContain("1 h (95% interval 20 min to 2 h 30 min)");
});

neverBroken({
  draw: (width) => definitionDots(rows, {width}),
  none: () => definitionDots([]),
  says: "No incident"
});
