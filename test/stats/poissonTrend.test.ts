import {expect, test} from "vitest";
import {poissonTrend} from "../../src/stats/poissonTrend.js";

test("a year of weeks has a slope: far slopes tried on the way do not overflow", () => {
  const weeks = Array.from({length: 104}, (_, i) => [4, 7, 2, 9, 5, 3, 6, 8][i % 8]!);
  const {slope, ratio, low, high} = poissonTrend(weeks);
  expect(Math.abs(slope)).toBeLessThan(0.01);
  expect(low).toBeLessThan(ratio);
  expect(high).toBeGreaterThan(ratio);
});

test("a rate that halves every thirteen weeks is found", () => {
  const weeks = Array.from({length: 78}, (_, i) => Math.round(400 * 2 ** (-i / 13)));
  expect(poissonTrend(weeks).ratio ** 13).toBeCloseTo(0.5, 2);
});

test("exposure where nothing was watched moves nothing", () => {
  const {slope} = poissonTrend([5, 0, 5, 5], {exposure: [1, 0, 1, 1]});
  expect(slope).toBeCloseTo(0, 10);
});
