import {expect, test} from "vitest";
import {spread} from "./sample.js";

const faults = Array.from({length: 1000}, (_, i) => i);

test("a sample is the same every time, has as many as wanted, and takes them in equal steps", () => {
  expect(spread(faults, 4)).toEqual([0, 250, 500, 750]);
  for (const seed of [0, 1, 2, 17]) {
    const chosen = spread(faults, 70, seed);
    expect(chosen).toEqual(spread(faults, 70, seed));
    expect(new Set(chosen).size).toBe(70);
    const steps = chosen.slice(1).map((one, i) => one - chosen[i]!);
    expect(steps.every((step) => step === 14 || step === 15)).toBe(true);
  }
});

test("another seed takes others", () => {
  const first = new Set(spread(faults, 100, 0));
  expect(spread(faults, 100, 1).filter((one) => first.has(one))).toEqual([]);
});

test("where there are no more than wanted it is all of them", () => {
  expect(spread([1, 2, 3], 3, 5)).toEqual([1, 2, 3]);
  expect(spread([], 3)).toEqual([]);
});
