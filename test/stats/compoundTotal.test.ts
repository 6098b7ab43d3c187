import {expect, test} from "vitest";
import {compoundTotal} from "../../src/stats/compoundTotal.js";
import {priorityMinutes} from "../../src/stats/priorityMinutes.js";

test("a total for each period has the interval that lost minutes have", () => {
  const minutes = [60, 120, 30];
  const {total, low, high} = compoundTotal(minutes, 4);
  const same = priorityMinutes({minutes, quarters: 4, reduction: 1, effortDays: 1});
  expect([total, low, high]).toEqual([
    same.lostMinutes,
    expect.closeTo(same.low, 9),
    expect.closeTo(same.high, 9)
  ]);
});

test("nothing lost is nothing, without an interval that nothing supports", () => {
  expect(compoundTotal([], 4)).toEqual({total: 0, low: 0, high: 0});
  expect(compoundTotal([0, 0], 4)).toEqual({total: 0, low: 0, high: 0});
});
