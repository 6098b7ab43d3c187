import {expect, test} from "vitest";
import {qnorm} from "../../src/stats/qnorm.js";
import {wilson} from "../../src/stats/wilson.js";

test("nothing tried says nothing", () => {
  const {low, high} = wilson(0, 0);
  expect([low, high]).toEqual([0, 1]);
});

test("the ends at none and all are exact, and the others are the roots of (p̂ − p)² n = z² p (1 − p)", () => {
  expect(wilson(0, 7).low).toBe(0);
  expect(wilson(7, 7).high).toBe(1);
  const {low, high} = wilson(3, 11, {conf: 0.9});
  const z2 = qnorm(0.95) ** 2;
  for (const p of [low, high]) expect((3 / 11 - p) ** 2 * 11).toBeCloseTo(z2 * p * (1 - p), 12);
  expect(low).toBeLessThan(3 / 11);
  expect(high).toBeGreaterThan(3 / 11);
});
