import {describe, expect, test} from "vitest";
import {judgeDurations} from "../../src/stats/judgeDurations.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {verdictDurations} from "../../src/stats/verdictDurations.js";

const before = [60, 75, 90, 110, 130, 150];
/** Incidents of the given minutes, one every two weeks. */
const after = (minutes: readonly number[]) =>
  minutes.map((duration, i) => ({began: 2 * i + 1, ended: 2 * i + 1 + duration / 10_080, duration}));

describe("the verdict on durations", () => {
  test("falls at the first planned look whose one-sided test reaches 0.0125", () => {
    const shorter = after([20, 25, 30, 35, 40, 45]);
    expect(mannWhitney(before, [20, 25, 30, 35, 40, 45]).pLess).toBeCloseTo(1 / 924, 12);
    const got = verdictDurations({before, after: shorter, t1: 20});
    expect(got).toMatchObject({
      state: "improved",
      reason: "planned_look_significant",
      crossedAt: 13,
      nextLook: 26
    });
    expect(got.high).toBeLessThan(1);
    expect(verdictDurations({before: [20, 25, 30, 35, 40, 45], after: after(before), t1: 20}).state).toBe(
      "worsened"
    );
  });

  test("waits for a look, for the next one, and gives up after the last", () => {
    const same = after([65, 80, 95, 105, 125, 145]);
    const reasons = [10, 20, 104].map((t1) => verdictDurations({before, after: same, t1}).reason);
    expect(reasons).toEqual(["followup_too_short", "evidence_still_building", "horizon_reached"]);
  });

  test("needs five durations before and three after", () => {
    expect(verdictDurations({before: before.slice(0, 4), after: after([1, 2, 3]), t1: 30})).toMatchObject({
      state: "not_measurable",
      reason: "baseline_too_few_events"
    });
    expect(verdictDurations({before, after: after([1, 2]), t1: 104})).toMatchObject({
      state: "not_measurable",
      reason: "followup_too_few_events"
    });
    expect(verdictDurations({before, after: after([65, 95, 125]), t1: 104}).reason).toBe("horizon_reached");
  });

  test("counts what was still going on at a look as longer than any, then and ever after", () => {
    const slow = {began: 1, ended: 14, duration: 13 * 10_080};
    const others = after([20, 25, 30, 35, 40, 45]).map((a) => ({...a, began: a.began + 0.5}));
    const [look] = verdictDurations({before, after: [slow, ...others], t1: 13}).looks;
    expect(verdictDurations({before, after: [slow, ...others], t1: 60}).looks[0]).toEqual(look);
    expect(look!.pLess).toBeGreaterThan(1 / 924);
  });
});

test("judging durations splits incidents by the action's windows and dates the look", () => {
  const incidents = [
    ...before.map((minutes, i) => ({day: 20 + 50 * i, minutes})),
    {day: 380, minutes: 1},
    ...[20, 25, 30, 35, 40, 45].map((minutes, i) => ({day: 420 + 14 * i, minutes}))
  ];
  const action = {incidents, trigger: 392, closure: 400, asOf: 600, observedFrom: 0};
  const got = judgeDurations(action);
  expect(got).toMatchObject({state: "improved", verdictDay: 414 + 91, daysToOutcome: 105});
  expect(got.windows).toMatchObject({x0: 6, x1: 6, xTriggerWindow: 1});
  expect(judgeDurations({...action, closure: undefined})).toMatchObject({
    state: "too_early",
    reason: "action_not_closed",
    nextLookDay: undefined
  });
});
