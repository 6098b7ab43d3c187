import {expect, test} from "vitest";
import {nextAction} from "../../src/stats/nextAction.js";
import {priorityBands} from "../../src/stats/priorityBands.js";

const past = (ratio: number) => {
  const n = 20;
  const same = (value: number): number[] => new Array<number>(n).fill(value);
  return nextAction({x0: same(40), t0: same(52), x1: same(Math.round(80 * ratio)), t1: same(104)});
};
const halving = past(0.5);
const nothing = past(1.05);
const minutes = (each: number, n: number): number[] => new Array<number>(n).fill(each);
const condition = (
  each: number,
  n: number,
  effortDays = 5,
  effect: typeof halving | undefined = halving
) => ({
  minutes: minutes(each, n),
  quarters: 4,
  effortDays,
  past: effect
});

test("the score is minutes lost a quarter × reduction ÷ effort, inside its interval", () => {
  const [first] = priorityBands([condition(60, 40)]);
  expect(first!.lostMinutes).toBe(600);
  expect(first!.score).toBeCloseTo((600 * first!.reduction!) / 5, 12);
  expect(first!.reduction).toBeCloseTo(0.5, 1);
  expect(first!.low).toBeLessThan(first!.score);
  expect(first!.high).toBeGreaterThan(first!.score);
  expect(first).toMatchObject({clearlyHelps: true, band: "A", probBelowFirst: 0.5});
});

test("a reduction that may be nothing gives scores at or below 0, and says so", () => {
  const ranked = priorityBands([condition(60, 40, 5, nothing), condition(60, 40)]);
  expect(ranked.map(({index}) => index)).toEqual([1, 0]);
  expect(ranked[1]!.score).toBeLessThan(0);
  expect(ranked[1]).toMatchObject({clearlyHelps: false, band: "B"});
});

test("what the first is not clearly above shares its band; bands end at the third", () => {
  const ranked = priorityBands([condition(60, 44), condition(60, 40), condition(60, 14), condition(60, 3)]);
  expect(ranked.map(({band}) => band)).toEqual(["A", "A", "B", "C"]);
  expect(ranked[1]!.probBelowFirst).toBeLessThan(0.8);
});

test("unknown reductions come last, ranked by minutes lost ÷ effort alone", () => {
  const unknown = {...condition(900, 40), past: undefined};
  const ranked = priorityBands([unknown, condition(60, 4)]);
  expect(ranked.map(({index}) => index)).toEqual([1, 0]);
  expect(ranked[1]).toMatchObject({reduction: undefined, score: (900 * 40) / 4 / 5, band: "A"});
});

test("without incidents the score is 0", () => {
  expect(priorityBands([condition(0, 0)])[0]).toMatchObject({score: 0, low: 0, high: 0});
});
