import {expect, test} from "vitest";
import {mantelHaenszelRate} from "../../src/stats/mantelHaenszelRate.js";

test("one stratum gives its plain rate ratio, with the interval of the log ratio's usual variance", () => {
  const {ratio, low, high} = mantelHaenszelRate([{x0: 20, t0: 100, x1: 10, t1: 100}]);
  expect(ratio).toBeCloseTo(0.5, 12);
  const margin = Math.exp(1.959963984540054 * Math.sqrt(1 / 20 + 1 / 10));
  expect(low).toBeCloseTo(0.5 / margin, 10);
  expect(high).toBeCloseTo(0.5 * margin, 10);
});

test("frequent conditions that spend longer in one state do not pass for a change", () => {
  const strata = [
    {x0: 10, t0: 10, x1: 50, t1: 100},
    {x0: 10, t0: 100, x1: 1, t1: 20}
  ];
  const pooled = 51 / 120 / (20 / 110);
  expect(pooled).toBeGreaterThan(2);
  expect(mantelHaenszelRate(strata).ratio).toBeCloseTo(0.5, 1);
});

test("nothing to compare is said, not made up", () => {
  expect(mantelHaenszelRate([{x0: 3, t0: 10, x1: 0, t1: 0}])).toEqual({
    ratio: NaN,
    low: 0,
    high: Infinity,
    strata: 0
  });
  expect(mantelHaenszelRate([{x0: 0, t0: 10, x1: 2, t1: 5}])).toMatchObject({
    ratio: Infinity,
    low: 0,
    high: Infinity
  });
  expect(mantelHaenszelRate([{x0: 2, t0: 10, x1: 0, t1: 5}])).toMatchObject({
    ratio: 0,
    low: 0,
    high: Infinity
  });
});
