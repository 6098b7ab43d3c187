import {expect, test} from "vitest";
import {verdict} from "../../src/stats/verdict.js";

const weekly = (perWeek: number, weeks: number): number[] =>
  Array.from({length: Math.round(perWeek * weeks)}, (_, i) => (i + 0.5) / perWeek);

test("where more is hoped for, no fall is waited for and a doubling is what is ruled out", () => {
  const steady = {x0: 52, t0: 52, after: weekly(1, 40), t1: 40};
  expect(verdict(steady).reason).toBe("target_effect_ruled_out");
  expect(verdict(steady, {rising: true}).reason).toBe("target_effect_ruled_out");
  const more = {x0: 52, t0: 52, after: weekly(1.35, 40), t1: 40};
  expect(verdict(more).reason).toBe("target_effect_ruled_out");
  expect(verdict(more, {rising: true}).state).not.toBe("no_detectable_change");
  const few = {x0: 12, t0: 52, after: weekly(12 / 52, 90), t1: 90};
  expect(verdict(few).state).toBe("no_detectable_change");
  expect(verdict(few, {rising: true}).reason).not.toBe("cannot_cross_before_horizon");
});
