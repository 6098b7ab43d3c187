import {expect, test} from "vitest";
import {pastRatio} from "../../src/stats/pastRatio.js";
import {pooledRatio} from "../../src/stats/pooledRatio.js";

test("quantiles of the logarithm's t distribution: 90 % lies between the limits, the middle is the ratio", () => {
  const past = pastRatio({ratio: 0.5, se: 0.2}, 10);
  expect(past.typical).toBe(0.5);
  // R: qt(0.95, 9) = 1.833113
  expect(Math.log(past.typicalHigh / 0.5)).toBeCloseTo(0.2 * 1.833113, 6);
  expect(past.typicalLow * past.typicalHigh).toBeCloseTo(0.25, 12);
  expect(past.posterior[49]!.log).toBeCloseTo(Math.log(0.5), 12);
  expect(past.posterior.map(({log}) => log)).toEqual(
    past.posterior.map(({log}) => log).toSorted((a, b) => a - b)
  );
  expect(past.posterior.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test("as many doublings as halvings promise nothing, though a typical ratio would", () => {
  const sets = {
    x0: [20, 20, 20, 20, 20, 20],
    t0: [52, 52, 52, 52, 52, 52],
    x1: [40, 10, 40, 10, 40, 10],
    t1: [52, 52, 52, 52, 52, 52]
  };
  const {pooled} = pooledRatio(sets);
  if (typeof pooled === "string") throw new Error(pooled);
  expect(1 - pastRatio(pooled, 6).typical).toBeLessThan(0);
});
